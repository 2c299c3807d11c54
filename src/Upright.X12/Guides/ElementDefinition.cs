namespace Upright.X12.Guides;

/// <summary>What the X12 dictionary says of an element, wherever it stands.</summary>
/// <param name="Number">The data element number; 0 for composites and envelope elements (I12).</param>
internal sealed record ElementDefinition(string Name, int Number, ElementType Type, int Shortest, int Longest, int Repeats, ElementDefinition[] Components)
{
    public ElementDefinition Named(string name, int repeats) => this with { Name = name, Repeats = repeats };
}

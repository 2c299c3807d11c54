using Upright.X12.Syntax;

namespace Upright.X12.Guides;

/// <summary>One element (or component) at one place of a guide.</summary>
public sealed class ElementRule
{
    internal ElementRule(ElementDefinition definition, int position, Usage usage, string[] codes, ElementRule[] components)
    {
        Definition = definition;
        Position = position;
        Usage = usage;
        Codes = codes;
        PackedCodes = [.. codes.Select(PackedCode.Of)];
        Components = components;
    }

    internal ElementDefinition Definition { get; }

    /// <summary>1-based in the segment, or in the composite.</summary>
    public int Position { get; }

    public Usage Usage { get; }

    /// <summary>The codes that the guide allows here; empty where any is.</summary>
    public IReadOnlyList<string> Codes { get; }

    internal ulong[] PackedCodes { get; }

    /// <summary>For composites; empty for simple elements.</summary>
    public IReadOnlyList<ElementRule> Components { get; }

    /// <summary>The number of the data element in the X12 dictionary, as a 999 reports it; 0 for a composite.</summary>
    public int DataElement => Definition.Number;

    public ElementType Type => Definition.Type;

    public int Shortest => Definition.Shortest;

    public int Longest => Definition.Longest;

    /// <summary>How often it may repeat in place.</summary>
    public int Repeats => Definition.Repeats;

    /// <summary>In plain words: "postal code".</summary>
    public string Name => Definition.Name;
}

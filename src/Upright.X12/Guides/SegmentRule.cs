using Upright.X12.Syntax;

namespace Upright.X12.Guides;

/// <summary>One place of a guide where a segment stands.</summary>
public sealed class SegmentRule
{
    internal SegmentRule(SegmentDefinition definition, LoopRule loop, Usage usage, int repeats, string title, ElementRule[] elements, Qualifier[] qualifiers)
    {
        Definition = definition;
        Loop = loop;
        Usage = usage;
        Repeats = repeats;
        Title = title;
        Elements = elements;
        Qualifiers = qualifiers;
    }

    internal SegmentDefinition Definition { get; }

    /// <summary>The loop that it stands in.</summary>
    public LoopRule Loop { get; }

    /// <summary>NM1, REF, SV1.</summary>
    public string Name => Definition.Name;

    public Usage Usage { get; }

    /// <summary>How often it may stand here; <see cref="int.MaxValue"/> without limit.</summary>
    public int Repeats { get; }

    /// <summary>In plain words: "Billing provider".</summary>
    public string Title { get; }

    /// <summary>By position, the first at index 0.</summary>
    public IReadOnlyList<ElementRule> Elements { get; }

    internal ElementRule[] ElementArray => (ElementRule[])Elements;

    /// <summary>The elements that tell it from other segments of its name.</summary>
    internal Qualifier[] Qualifiers { get; }

    internal bool Matches(in SegmentView segment)
    {
        foreach (var qualifier in Qualifiers)
        {
            var value = qualifier.Component == 0 ? segment[qualifier.Position] : segment[qualifier.Position, qualifier.Component];
            if (!qualifier.Codes.AsSpan().Contains(PackedCode.Of(value))) return false;
        }
        return true;
    }

    public override string ToString() => $"{Loop.Id} {Name}";
}

using Upright.Domain.Answers;

namespace Upright.Dossiers.Documents;

/// <summary>A part of a section, one below the other.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <param name="IsSmall">Below another heading of the section.</param>
public sealed record HeadingBlock(string Text, string Id, bool IsSmall = false) : Block;

public sealed record ParagraphBlock(IReadOnlyList<Run> Line) : Block;

/// <param name="IsChecklist">Boxes to tick in place of bullets.</param>
public sealed record ListBlock(IReadOnlyList<IReadOnlyList<Run>> Items, bool IsChecklist = false) : Block;

/// <summary>Names and what they are.</summary>
public sealed record FactsBlock(IReadOnlyList<(string Name, IReadOnlyList<Run> Value)> Facts) : Block;

public sealed record StepsBlock(IReadOnlyList<Stage> Steps) : Block;

public sealed record Stage(string Name, string WhoAndWhen, IReadOnlyList<Run> What, IReadOnlyList<string> Records);

public sealed record AbsenceBlock(Absence Why) : Block;

/// <summary>Why cells of the table above are empty: each reason once, with the letter that stands in the cells.</summary>
/// <param name="Id">The beginning of the addresses of its lines.</param>
public sealed record LegendBlock(string Id, IReadOnlyList<(string Mark, Absence Why)> Items) : Block;

/// <summary>What a reader must not overlook.</summary>
public sealed record NoticeBlock(IReadOnlyList<Run> Line, bool IsWarning) : Block;

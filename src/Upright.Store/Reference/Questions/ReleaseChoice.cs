using Upright.Domain.Answers;

namespace Upright.Store.Reference.Questions;

/// <summary>Which release answers a question, or why none does.</summary>
/// <param name="On">The date the answer holds for: the one asked, today, or the last day of the latest release.</param>
/// <param name="Source">The release that holds on that date and names what was asked; null when there is none.</param>
/// <param name="Absence">Why there is none.</param>
/// <param name="Remark">What the reader must know of the choice of date, when something.</param>
public sealed record ReleaseChoice(DateOnly On, LoadedSource? Source, Absence? Absence, string? Remark)
{
    /// <summary>The release nearest to the date that names what was asked, when none holds on it.</summary>
    public LoadedSource? Nearest { get; init; }
}

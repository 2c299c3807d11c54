namespace Upright.Store.Reference.Questions;

/// <summary>The rows of one code in one fee schedule, and the release they stand in.</summary>
/// <param name="Choice">The release that answers, or why none does.</param>
/// <param name="Rows">One row a set of pricing modifiers; empty when no release holds on the date.</param>
public sealed record FeeAnswer(string Code, ReleaseChoice Choice, IReadOnlyList<FeeScheduleRow> Rows);

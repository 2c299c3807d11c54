namespace Upright.Coverage.Content;

/// <summary>One row of the comparison across payers.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Question">The question that each payer's cell answers.</param>
/// <param name="Concerns">The codes for which the question makes sense.</param>
public sealed record Theme(string Id, string Title, string Question, CodeScope Concerns);

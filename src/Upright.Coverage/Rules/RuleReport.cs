namespace Upright.Coverage.Rules;

/// <summary>All rules against one case.</summary>
/// <param name="Findings">What is wrong or worth knowing, worst first.</param>
/// <param name="Undecided">What could not be decided, each with the facts that would decide it.</param>
/// <param name="Cleared">Rules that apply and found nothing.</param>
/// <param name="StatementsOnly">Rules that apply and that a person must check: they cannot be expressed yet.</param>
public sealed record RuleReport(
    IReadOnlyList<RuleFinding> Findings, IReadOnlyList<RuleFinding> Undecided, IReadOnlyList<Rule> Cleared, IReadOnlyList<Rule> StatementsOnly)
{
    /// <summary>The open questions, each once: answering them decides every undecided rule or uncovers the next question.</summary>
    public IReadOnlyList<string> OpenQuestions => [.. Undecided.SelectMany(f => f.Missing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

using Upright.Coverage.Content;
using Upright.Coverage.Evidence;
using Upright.Coverage.Rules.Language;

namespace Upright.Coverage.Rules;

/// <summary>One checkable statement. It finds something when its condition is true.</summary>
/// <param name="Id">Never changes its meaning.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Severity">What a finding means.</param>
/// <param name="PayerIds">The payers it is for; "any" for all.</param>
/// <param name="Plans">The kinds of plan; empty for all.</param>
/// <param name="Concerns">The codes it is shown with.</param>
/// <param name="Message">What is wrong, when it finds something.</param>
/// <param name="Mend">What to do about it.</param>
/// <param name="Basis">Citation, grade, dates of service for which it holds.</param>
public sealed record Rule(
    string Id, string Title, Severity Severity, IReadOnlyList<string> PayerIds, IReadOnlyList<string> Plans,
    CodeScope Concerns, string Message, string Mend, Basis Basis)
{
    public RuleScope Scope { get; init; }

    /// <summary>The condition as written; none when the rule is a statement only.</summary>
    public string? When { get; init; }

    /// <summary>Why it cannot be expressed yet, for a rule that is a statement only.</summary>
    public string? StatementOnlyBecause { get; init; }

    /// <summary>The statements of policy that it applies, by id.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];

    /// <summary>Read from the data file when first asked for: checking a case does not need them.</summary>
    public IReadOnlyList<RuleExample> Examples => LazyExamples?.Value ?? [];

    public bool IsStatementOnly => When is null;

    /// <summary>A block of our own where no payer's edit was found: show with an override, never as the payer's rule.</summary>
    public bool IsInternal => Basis.Grade == ConfidenceGrade.D;

    internal Lazy<Condition>? Condition { get; init; }

    internal Lazy<IReadOnlyList<RuleExample>>? LazyExamples { get; init; }

    /// <summary>
    /// Whether the rule is for the case at all. Medicare's coverage binds Medicare Advantage too
    /// (rule COM-10 cites it), unless the rule names the plans it is for.
    /// </summary>
    public bool AppliesTo(CaseFacts facts) =>
        Basis.HoldsOn(facts.DateOfService)
        && (PayerIds.Contains("any") || PayerIds.Contains(facts.PayerId) || (facts.Plan == "medicare-advantage" && PayerIds.Contains("medicare")))
        && (Plans.Count == 0 || Plans.Contains(facts.Plan));
}

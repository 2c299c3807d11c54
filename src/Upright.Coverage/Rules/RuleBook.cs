using Upright.Coverage.Content;
using Upright.Coverage.Rules.Language;
using Upright.Domain.Codes;

namespace Upright.Coverage.Rules;

/// <summary>The rules and the vocabulary they are written in. Immutable; safe to share between threads.</summary>
public sealed class RuleBook
{
    private readonly IReadOnlyList<DiagnosisNote> _sided;

    internal RuleBook(IReadOnlyList<Rule> rules, IReadOnlyList<FactDefinition> vocabulary, IReadOnlyList<DiagnosisNote> diagnoses)
    {
        (Rules, Vocabulary) = (rules, vocabulary);
        // The longest code first: a category's side gives way to that of a code below it.
        _sided = [.. diagnoses.Where(d => d.Side != Laterality.Unspecified).OrderByDescending(d => d.Code.Undotted.Length)];
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Every fact that a rule can ask about.</summary>
    public IReadOnlyList<FactDefinition> Vocabulary { get; }

    public Rule? Find(string id) => Rules.FirstOrDefault(r => r.Id == id);

    /// <summary>Asks all rules that hold on the date of service and are for the payer and plan.</summary>
    public RuleReport Check(CaseFacts facts)
    {
        var (findings, undecided, cleared, statements) = (new List<RuleFinding>(), new List<RuleFinding>(), new List<Rule>(), new List<Rule>());
        foreach (var rule in Rules)
        {
            if (!rule.AppliesTo(facts)) continue;
            if (rule.IsStatementOnly)
            {
                if (facts.Lines.Any(l => rule.Concerns.Contains(l.Code))) statements.Add(rule);
                continue;
            }
            var said = Ask(rule, facts).ToList();
            if (said.Count == 0) continue;
            findings.AddRange(said.Where(s => s.Truth.Value == true).Select(s => s.Finding));
            undecided.AddRange(said.Where(s => s.Truth.Value is null).Select(s => s.Finding));
            if (said.All(s => s.Truth.Value == false)) cleared.Add(rule);
        }
        return new RuleReport([.. findings.OrderByDescending(f => f.Rule.Severity)], undecided, cleared, statements);
    }

    /// <summary>Whether one rule finds something in the case: yes, no, or none when it cannot be decided.</summary>
    internal bool? Finds(Rule rule, CaseFacts facts) =>
        rule.AppliesTo(facts) ? Truth.Any(Ask(rule, facts).Select(s => s.Truth)).Value : false;

    private IEnumerable<(Truth Truth, RuleFinding Finding)> Ask(Rule rule, CaseFacts facts)
    {
        foreach (var (situation, number) in Situations(rule, facts))
        {
            var truth = rule.Condition!.Value.Ask(situation);
            yield return (truth, new RuleFinding(rule, number, situation.Side, truth.Missing));
        }
    }

    private IEnumerable<(Situation Situation, int? LineNumber)> Situations(Rule rule, CaseFacts facts)
    {
        var concerned = facts.Lines.Index().Where(l => rule.Concerns.Contains(l.Item.Code)).ToList();
        if (concerned.Count == 0) return [];
        return rule.Scope switch
        {
            RuleScope.Claim => [(new Situation(facts, null, Laterality.Unspecified, SideOf), null)],
            RuleScope.Side => concerned.Select(l => l.Item.Side).Where(s => s is Laterality.Right or Laterality.Left).Distinct().Order()
                .Select(s => (new Situation(facts, null, s, SideOf), (int?)null)),
            _ => concerned.Select(l => (new Situation(facts, l.Item, l.Item.Side, SideOf), (int?)(l.Index + 1))),
        };
    }

    private Laterality SideOf(Icd10Cm code)
    {
        foreach (var note in _sided)
            if (note.IsCategory ? code.Undotted.StartsWith(note.Code.Undotted, StringComparison.Ordinal) : code == note.Code) return note.Side;
        return Laterality.Unspecified;
    }
}

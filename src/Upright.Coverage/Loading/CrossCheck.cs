using Upright.Coverage.Content;
using Upright.Coverage.Rules;
using Upright.Domain.Answers;

namespace Upright.Coverage.Loading;

/// <summary>What can only be seen when all files are read.</summary>
internal static class CrossCheck
{
    /// <summary>Every statement and theme that is named is there.</summary>
    public static void Names(CoverageLibrary library, IReadOnlyDictionary<string, Node> statements, IReadOnlyDictionary<string, Node> rules)
    {
        foreach (var rule in library.Rules.Rules)
            if (rule.RestsOn.FirstOrDefault(s => !statements.ContainsKey(s)) is { } unknown)
                throw rules[rule.Id].Wrong($"rule {rule.Id} rests on statement '{unknown}', which is nowhere");

        var themes = library.Themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in library.Statements)
        {
            var place = statements[statement.Id];
            if (!themes.Contains(statement.ThemeId)) throw place["theme"].Wrong($"no theme '{statement.ThemeId}' in themes.json");
            if (statement.Compared == Comparison.Reference != (statement.PayerId == "medicare"))
                throw place["compared"].Wrong("'reference' is for Medicare's statements, and Medicare's are all 'reference'");
        }
    }

    /// <summary>Every payer answers every theme, with a statement or with the reason why there is none; never with both.</summary>
    public static void Themes(CoverageLibrary library, IReadOnlyList<AbsentTheme> absences, IReadOnlyDictionary<string, Node> places)
    {
        var spoken = library.Statements.Select(s => (s.PayerId, s.ThemeId)).ToHashSet();
        foreach (var (payer, theme, _, place) in absences)
        {
            if (!places.ContainsKey(theme)) throw place.Wrong($"no theme '{theme}' in themes.json");
            if (spoken.Contains((payer, theme))) throw place.Wrong($"'{payer}' is called absent on theme '{theme}' and has a statement on it");
        }
        foreach (var theme in library.Themes)
            foreach (var payer in library.Payers)
                if (!spoken.Contains((payer.Id, theme.Id)) && !library.Absences.ContainsKey((payer.Id, theme.Id)))
                    throw places[theme.Id].Wrong($"payer '{payer.Id}' has neither a statement nor an absence on theme '{theme.Id}'");
    }

    public static Dictionary<(string PayerId, string ThemeId), Absence> OncePerTheme(IReadOnlyList<AbsentTheme> absences)
    {
        var byCell = new Dictionary<(string, string), Absence>();
        foreach (var (payer, theme, why, place) in absences)
            if (!byCell.TryAdd((payer, theme), why)) throw place.Wrong($"'{payer}' is called absent on theme '{theme}' twice");
        return byCell;
    }

    /// <summary>Tries every rule on its own examples.</summary>
    public static void Examples(RuleBook book, IReadOnlyDictionary<string, Node> places)
    {
        foreach (var rule in book.Rules.Where(r => !r.IsStatementOnly))
            foreach (var example in rule.Examples)
                if (book.Finds(rule, example.Case) != example.IsFailing)
                    throw places[rule.Id]["examples"].Wrong(
                        $"rule {rule.Id}: the example that should {(example.IsFailing ? "fail" : "pass")} does not ({example.Story})");
    }
}

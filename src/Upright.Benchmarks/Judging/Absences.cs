using System.Globalization;
using Upright.Benchmarks.Asking;
using Upright.Domain.Answers;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Benchmarks.Judging;

/// <summary>Why there are no statistics, from the outermost reason to the innermost.</summary>
internal static class Absences
{
    private const string Load = "upright import FILE of the payer's in-network rates";

    public static Absence NoFileOf(string payer) => new(AbsenceReason.NotLoaded, $"No file of a payer whose name holds \"{payer}\" is loaded.", Load);

    public static Absence? Of(BenchmarkQuestion question, Standing standing, string name, string? payer, IReadOnlyList<ChosenSource> current, HashSet<string> filesWithCode,
        Counts counts, IReadOnlyList<LeftOut> leftOut, IReadOnlyList<ApartRow> apart, IReadOnlyList<FlagCount> flags)
    {
        var code = question.Code.Value;
        if (current.Count == 0)
        {
            var later = standing.Later.Where(s => payer is null || PayerGrouping.ShownAs(s) == payer).Select(s => s.Month).Order(StringComparer.Ordinal).FirstOrDefault();
            return later is not null
                ? new Absence(AbsenceReason.NoReleaseForDate, $"No file of {Subject(name, payer)} is loaded for {question.On:yyyy-MM-dd} or before; the earliest loaded is of {later}.", $"Ask --on {later}-28, or load an earlier month.")
                : question.Payer is { } asked ? NoFileOf(asked)
                : new Absence(AbsenceReason.NotLoaded, "No payer's file is loaded.", Load);
        }
        if (!current.Any(c => filesWithCode.Contains(c.Source.SourceId)))
        {
            var unwanted = current.Count(c => !Wanted(c.Source.CodesFilter, code));
            return unwanted == current.Count
                ? new Absence(AbsenceReason.NotLoaded, $"{Files(current.Count)} of {Subject(name, payer)} {Verb(current.Count)} loaded without {code}: the codes that were kept ({current[0].Source.CodesFilter}) leave it out.", $"Load again with --codes {code[0]}.")
                : new Absence(AbsenceReason.NotInSource, $"{code} is in none of the {Number(current.Count)} loaded {(current.Count == 1 ? "file" : "files")} of {Subject(name, payer)} ({string.Join(", ", current.Select(c => c.Source.Month).Distinct().Order(StringComparer.Ordinal))}).", "A file of the payer's other networks may hold it.");
        }
        if (counts.Comparable == 0)
            return new Absence(AbsenceReason.AllLeftOut, $"{Subject(name, payer, true)} publishes {Number(counts.Published)} {Rows(counts.Published)} for {code}, none of them a comparable price: {string.Join("; ", apart.Where(a => a.Kind != ApartKind.AllOtherCodes).Select(Words))}.", Elsewhere(apart));
        if (counts.Contracts == 0)
        {
            var why = leftOut.Where(l => l.Unit != "files").Select(l => $"{Number(l.Count)} {l.Unit} left out: {l.Explanation.TrimEnd('.')}").Concat(flags.Select(f => $"{Number(f.Observations)} flagged: {f.Explanation.TrimEnd('.')}"));
            return new Absence(AbsenceReason.AllLeftOut, $"{Subject(name, payer, true)} publishes {Number(counts.Comparable)} comparable {Rows(counts.Comparable)} for {code}, and all were set aside. {string.Join(". ", why)}.", standing.KnowsProviders && question.Relevance != Relevance.Minimum && leftOut.Any(l => l.Reason is LeftOutReason.NotASupplier or LeftOutReason.ProviderUnknown) ? "Ask with --relevance minimum, or see the flagged prices." : "See the flagged prices and what was left out.");
        }
        return counts.Contracts < question.MinimumContracts
            ? new Absence(AbsenceReason.TooFew, $"{Number(counts.Contracts)} {(counts.Contracts == 1 ? "contract has" : "contracts have")} a price for {code}; statistics need {question.MinimumContracts}. The prices themselves are listed.", $"More files of the payer, {(standing.KnowsProviders && question.Relevance != Relevance.Minimum ? "--relevance minimum, " : "")}or --minimum-contracts {counts.Contracts}.")
            : null;
    }

    private static bool Wanted(string filter, string code)
    {
        var codes = CodeFilter.Parse(filter);
        return codes.TakesAll || codes.Covers(CodeFilter.Parse(code));
    }

    /// <summary>How to ask for the prices that stand apart, where they can be asked for.</summary>
    private static string Elsewhere(IReadOnlyList<ApartRow> apart)
    {
        var ways = apart.Where(a => a.Kind == ApartKind.OtherBillingClass).Select(a => $"--class {a.Detail}")
            .Concat(apart.Where(a => a.Kind == ApartKind.OtherModifierClass && a.Detail != "special").Select(a => $"--modifier-class {a.Detail}")).Distinct(StringComparer.Ordinal).ToList();
        return ways.Count == 0 ? "See the table of prices kept apart." : $"Ask with {string.Join(" or ", ways)}, or see the table of prices kept apart.";
    }

    private static string Words(ApartRow row) => $"{Number(row.Rows)} {row.Kind switch
    {
        ApartKind.Percentage => "percent of charges",
        ApartKind.PerDiem => "per diem",
        ApartKind.Bundle => "bundle",
        ApartKind.Capitation => "capitation",
        ApartKind.CoversOtherCodes => "covering other codes too",
        ApartKind.OtherModifierClass => row.Detail,
        ApartKind.OtherBillingClass => row.Detail,
        _ => "of no stated kind",
    }}";

    private static string Subject(string name, string? payer, bool first = false) => payer is not null ? name : first ? "Every payer together" : "any payer";

    private static string Files(int count) => count == 1 ? "The file" : $"The {Number(count)} files";

    private static string Verb(int count) => count == 1 ? "was" : "were";

    private static string Rows(long count) => count == 1 ? "price" : "prices";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

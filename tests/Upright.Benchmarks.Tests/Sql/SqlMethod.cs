using DuckDB.NET.Data;
using Upright.Benchmarks.Asking;
using Upright.Domain.Answers;
using Upright.Store.Rates;

namespace Upright.Benchmarks.Tests.Sql;

/// <summary>The method as SQL, step by step in tables, as docs/method.md describes it: what the program counts must be what this counts.</summary>
internal static class SqlMethod
{
    /// <param name="connection">With the views of the lake and, when providers are known, those of the evidence.</param>
    public static (SqlFigures Figures, List<string> Payers, bool HasFamily) Count(DuckDBConnection connection, IReadOnlyList<RateSource> sources, BenchmarkQuestion question, IMedicareFees fees, bool knowsProviders)
    {
        var code = question.Code.Value;
        var wanted = sources.Where(s => question.Payer is null || PayerGrouping.Matches(s, question.Payer)).ToList();
        var (chosen, _, _) = ChosenSource.Choose(wanted, question.On);
        var payers = wanted.Select(PayerGrouping.ShownAs).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var known = fees.FeeOf(code, question.ModifierClass, question.On) is Known<MedicareFee> fee ? new Dictionary<string, MedicareFee> { [code] = fee.Value } : [];
        var members = new MemberTable(connection, sources);
        members.Make();
        new ObservationTables(connection, question, members).Fill([code], chosen, payers, known, knowsProviders);
        var figures = new SqlFigures(connection, payers);
        figures.Read([code], hasEarlier: true);
        figures.ReadWeights(question.Weighting, knowsProviders);
        figures.ReadNpis(knowsProviders);
        var family = new FamilyTable(connection, fees);
        var hasFamily = question.ModifierClass == Domain.Codes.ModifierClass.Purchase && question.Series == BillingSeries.Professional && known.Count > 0 && family.Make(chosen, question.On);
        if (hasFamily) figures.ReadFamily([code], family.Panel);
        return (figures, payers, hasFamily);
    }
}

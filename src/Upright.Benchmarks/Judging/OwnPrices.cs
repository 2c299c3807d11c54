using DuckDB.NET.Data;
using Upright.Benchmarks.Observing;
using Upright.Domain;
using Upright.Domain.Parties;
using static Upright.Benchmarks.Observing.DuckDb;

namespace Upright.Benchmarks.Judging;

/// <summary>The prices of one provider, each placed in its payer's distribution.</summary>
internal sealed class OwnPrices(DuckDBConnection connection, BenchmarkQuestion question, bool knowsProviders)
{
    public IReadOnlyList<ContractPrice> Read(IReadOnlyList<string> payers, IReadOnlyList<PayerBenchmark> benchmarks)
    {
        var conditions = new List<string>();
        if (question.Tin is { } tin) conditions.Add($"j.tin_value = {Text(tin.Digits)} AND j.tin_type = {Text(tin.Type == TinType.Ein ? "ein" : "npi")}");
        if (question.Npi is { } npi) conditions.Add($"EXISTS (SELECT 1 FROM group_npis n WHERE n.source_id = j.source_id AND n.group_id = j.group_id AND n.npi = {Text(npi.ToString())}::BIGINT)");
        // A price that was left out of the statistics is still the provider's own: it is shown, and its place is left empty.
        var rows = connection.Ask($"""
            SELECT DISTINCT j.payer, j.network, coalesce(j.tin_type, ''), coalesce(j.tin_value, ''), j.business_name, j.amount, d.doubt
            FROM ({ObservationTables.Joined(knowsProviders)}) j LEFT JOIN judged d USING (code, payer, age, contract, amount)
            WHERE j.age = 0 AND j.code = {Text(question.Code.Value)} AND {string.Join(" AND ", conditions)} ORDER BY ALL
            """, r => (Payer: r.GetInt32(0), Network: r.IsDBNull(1) ? null : r.GetString(1), TinType: r.GetString(2), Tin: r.GetString(3),
                Name: r.IsDBNull(4) ? null : r.GetString(4), Amount: r.GetDecimal(5), Doubt: r.IsDBNull(6) ? 0 : r.GetInt32(6)));
        return [.. rows.Select(r =>
        {
            var payer = benchmarks.First(b => b.Payer == payers[r.Payer]);
            return new ContractPrice(payer.Payer, r.Network, r.TinType, r.Tin, r.Name, new Money(r.Amount), r.Doubt == 0 ? null : (Doubt)r.Doubt,
                RankOf(r.Amount, payer.Prices), payer.Distribution is { } d ? new Money(r.Amount) - d.P50 : null, payer.IsSample);
        })];
    }

    /// <summary>Percent of observations below, plus half of those at the price.</summary>
    internal static decimal? RankOf(decimal amount, IReadOnlyList<PricePoint> prices)
    {
        var counted = prices.Where(p => p.Flag is null).ToList();
        var total = counted.Sum(p => p.Contracts);
        if (total == 0) return null;
        var below = counted.Where(p => p.Amount.Amount < amount).Sum(p => p.Contracts);
        var at = counted.Where(p => p.Amount.Amount == amount).Sum(p => p.Contracts);
        return decimal.Round((below + at / 2m) * 100 / total, 1);
    }
}

using Upright.Benchmarks;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Dossiers.Building;

namespace Upright.Dossiers.Tests;

/// <summary>Invented prices of two payers, and a third with too few contracts.</summary>
internal sealed class SamplePrices(SourceStanding standing = SourceStanding.Sample) : IMarketPrices
{
    public static readonly decimal[] AetnaPrices = [150m, 171.16m, 180m, 190.18m, 190.18m, 205m, 228.21m, 240m, 251.75m];
    private static readonly DateSpan Holds = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));

    public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional)
    {
        var fee = new MedicareReference(state, state is null ? null : new Money(211.40m), new Money(190.18m), new Money(253.57m));
        var medicare = new Known<MedicareReference>(fee, new Provenance("CMS", "DMEPOS Fee Schedule", "January 2026", new Quarter(2026, 1).Span));
        var aetna = Payer("Aetna", AetnaPrices, fee);
        var uhc = Payer("UnitedHealthcare", [.. AetnaPrices.Select(p => p * 1.2m)], fee);
        var few = Payer("Cigna", [], fee) with { Absence = new Absence(AbsenceReason.TooFew, "3 contracts, 5 are the least", "further files of the payer") };
        return new Benchmark(new BenchmarkQuestion(code), medicare, Payer("All payers", [.. AetnaPrices, .. AetnaPrices.Select(p => p * 1.2m)], fee), [aetna, few, uhc], [], []);
    }

    private PayerBenchmark Payer(string name, decimal[] prices, MedicareReference fee)
    {
        var distribution = Distribution.Of(prices.Select(p => (p, 1L)));
        var isSample = standing == SourceStanding.Sample;
        return new PayerBenchmark
        {
            Payer = name,
            Entities = [name],
            IsSample = isSample,
            Distribution = distribution,
            Prices = [.. prices.GroupBy(p => p).Select(g => new PricePoint(new Money(g.Key), g.Count(), null))],
            Medicare = distribution is null ? null : new MedicareComparison(0, null, null, null, distribution.P50 / fee.Highest, distribution.P50 / fee.Lowest),
            Counts = Counts.None with { Contracts = prices.Length, Tins = prices.Length, Files = 1 },
            Confidence = distribution is null ? null : new Confidence(isSample ? ConfidenceGrade.Sample : ConfidenceGrade.Moderate, [new ConfidenceReason(0, "nine contracts in one file")]),
            Files = [new RateFile("f1", name, "2026-01", new Provenance(name, "In-network rates", "2026-01", Holds) { Standing = standing, File = "in-network.json.gz" }, true)],
        };
    }
}

using Upright.Benchmarks;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Dossiers.Building;

namespace Upright.Dossiers.Tests;

/// <summary>A payer that publishes two prices for the code, both on institutional claims, as Evry Health does for L4360.</summary>
internal sealed class FacilityPrices(bool isSample = false) : IMarketPrices
{
    private static readonly Money Low = new(355.38m), High = new(426.46m);

    public Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional)
    {
        var professional = series == BillingSeries.Professional;
        var payer = new PayerBenchmark
        {
            Payer = "Evry Health",
            Entities = ["Evry Health"],
            IsSample = isSample,
            Absence = professional
                ? new Absence(AbsenceReason.AllLeftOut, "Evry Health publishes 2 prices, none of them a comparable price: 2 institutional.", "the table of prices kept apart")
                : new Absence(AbsenceReason.TooFew, "2 contracts have a price; statistics need 5.", "further files of the payer"),
            Prices = professional ? [] : [new PricePoint(Low, 1, null), new PricePoint(High, 1, null)],
            Apart = professional ? [new ApartRow(ApartKind.OtherBillingClass, "institutional", 2, Low.Amount, Low.Amount, High.Amount, false)] : [],
            Counts = Counts.None with { Published = 2, Contracts = professional ? 0 : 2, Files = 1 },
            Files = [new RateFile("f1", "Evry Health", "2025-06", new Provenance("Evry Health", "In-network rates", "2025-06", new DateSpan(new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 30))) { Standing = isSample ? SourceStanding.Sample : SourceStanding.Official }, true)],
        };
        var none = new Absent<MedicareReference>(new Absence(AbsenceReason.NotLoaded, "no fee schedule", "upright fetch dmepos-fees"));
        return new Benchmark(new BenchmarkQuestion(code) { Series = series }, none, payer with { Payer = "All payers" }, [payer], [], []);
    }
}

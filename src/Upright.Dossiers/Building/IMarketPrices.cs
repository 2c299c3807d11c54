using Upright.Benchmarks;
using Upright.Domain.Codes;
using Upright.Domain.Places;

namespace Upright.Dossiers.Building;

/// <summary>What payers' published prices say, asked by the dossier and answered by whoever holds the rate lake.</summary>
public interface IMarketPrices
{
    /// <summary>Null when no payer's file is loaded at all.</summary>
    /// <param name="series">Which of the two billing classes; facilities are not judged by whether they supply orthoses.</param>
    Benchmark? Ask(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series = BillingSeries.Professional);

    /// <summary>The question behind an answer, the same wherever it is asked: page, publication, cache.</summary>
    static BenchmarkQuestion Question(HcpcsCode code, DateOnly? day, Jurisdiction? state, BillingSeries series) => new(code)
    {
        On = day,
        State = state,
        Series = series,
        Relevance = series == BillingSeries.Institutional ? Relevance.Minimum : Relevance.Balanced,
        CountNpis = false,
    };

    /// <summary>Whether a payer has no professional prices for the code, but institutional ones: then those are worth asking for.</summary>
    static bool OnlyInstitutional(Benchmark professional) =>
        professional.Payers.Any(p => p.Distribution is null && p.Apart.Any(a => a is { Kind: ApartKind.OtherBillingClass, Rows: > 0 }));
}

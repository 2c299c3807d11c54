using Upright.Benchmarks;
using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Building;

/// <summary>Payers' published prices, and the payers of which nothing is loaded.</summary>
internal static class MarketParts
{
    public static Market Of(IMarketPrices? prices, DossierQuestion question, CoverageLibrary library)
    {
        var national = prices?.Ask(question.Code, question.On, null);
        var inState = national is null || question.State is null ? null : prices!.Ask(question.Code, question.On, question.State);
        var loaded = national?.Payers.Select(p => PayerIds.Of(p.Payer)).ToHashSet(StringComparer.Ordinal) ?? [];
        var missing = PayerIds.Expected.Where(e => !loaded.Contains(e.Id)).Select(e =>
        {
            var name = library.Payers.FirstOrDefault(p => p.Id == e.Id)?.Name ?? e.Name;
            return new MissingPayer(e.Id, name, new Absence(AbsenceReason.NotLoaded, $"no in-network file of {name} is loaded", "upright import the payer’s in-network file (.json.gz)"));
        }).ToList();
        return new Market(
            national is null
                ? Part.Absent<Benchmark>(new Absence(AbsenceReason.NotLoaded, "no payer’s in-network file is loaded, so there is no published price to compare", "upright import a payer’s in-network file (.json.gz), or upright demo to see synthetic samples"))
                : Part.Of(national),
            inState, missing, national is null ? null : Institutional(prices!, national, question));
    }

    /// <summary>Asked only where the professional question has no answer because the payer's prices are for facilities.</summary>
    private static Benchmark? Institutional(IMarketPrices prices, Benchmark national, DossierQuestion question) =>
        IMarketPrices.OnlyInstitutional(national) && prices.Ask(question.Code, question.On, null, BillingSeries.Institutional) is { } benchmark && benchmark.Payers.Any(p => p.Prices.Count > 0) ? benchmark : null;
}

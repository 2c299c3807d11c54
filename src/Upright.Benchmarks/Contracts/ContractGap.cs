using Upright.Domain;
using Upright.Domain.Answers;

namespace Upright.Benchmarks;

/// <summary>One line of a contract of one's own beside the market and Medicare.</summary>
/// <param name="Yours">The agreed price; null when it is a percentage of a Medicare fee that is not known.</param>
/// <param name="Market">The market's median; null when <paramref name="MarketAbsence"/> says why there is none.</param>
/// <param name="MarketIs">Whose median it is: the payer's own, or all payers together where the payer has none.</param>
/// <param name="Contracts">How many contracts the median is of.</param>
/// <param name="IsSample">True when the median is of invented files.</param>
/// <param name="Medicare">The fee in the state asked for, else the highest of the contiguous states; null when there is none.</param>
/// <param name="Units">Units in the volume file; null without one or when the code is not in it.</param>
public sealed record ContractGap(string Code, string Modifiers, Money? Yours, Money? Market, string? MarketIs, long Contracts, bool IsSample, Absence? MarketAbsence, Money? Medicare, decimal? Units)
{
    /// <summary>Yours less the market; below zero you are paid less.</summary>
    public Money? ToMarket => Yours - Market;

    /// <summary>As a share of the market's median, -0.1 for a tenth below.</summary>
    public decimal? ToMarketShare => ToMarket is { } gap && Market!.Value.Amount != 0 ? decimal.Round(gap.Amount / Market.Value.Amount, 4) : null;

    public Money? ToMedicare => Yours - Medicare;

    public decimal? ToMedicareShare => ToMedicare is { } gap && Medicare!.Value.Amount != 0 ? decimal.Round(gap.Amount / Medicare.Value.Amount, 4) : null;

    /// <summary>The gap to the market times the units; null without units.</summary>
    public Money? Weighted => Units is { } units && ToMarket is { } gap ? gap * units : null;

    /// <summary>The gap to Medicare times the units; null without units.</summary>
    public Money? WeightedToMedicare => Units is { } units && ToMedicare is { } gap ? gap * units : null;
}

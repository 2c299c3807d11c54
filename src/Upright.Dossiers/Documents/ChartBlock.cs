using Upright.Benchmarks;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Places;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Documents;

/// <summary>A chart with what it says in words and the table behind it.</summary>
/// <param name="Title">The caption.</param>
/// <param name="Says">The text alternative: what a reader would see.</param>
/// <param name="Table">The figures.</param>
/// <param name="Source">Of the figures, when there is one for all.</param>
public abstract record ChartBlock(string Title, string Says, TableBlock Table, Provenance? Source) : Block;

/// <summary>One strip a payer: contracts as ticks, box and median, against the Medicare line.</summary>
public sealed record PayerStripBlock(string Title, string Says, TableBlock Table, Provenance? Source, Money? MedicareLow, Money? MedicareHigh, IReadOnlyList<PayerStrip> Strips)
    : ChartBlock(Title, Says, Table, Source)
{
    private const int MostDrawn = 60;

    /// <summary>The prices a strip draws, by amount. A thousand ticks tell no more than some dozens: of many, those that most contracts have.</summary>
    public static IReadOnlyList<PricePoint> Drawn(IReadOnlyList<PricePoint> prices) =>
        [.. prices.Where(p => p.Flag is null).OrderByDescending(p => p.Contracts).Take(MostDrawn).OrderBy(p => p.Amount)];
}

public sealed record PayerStrip(string PayerId, string Name, PayerBenchmark? Figures, Absence? Why);

/// <summary>The states as tiles with their amounts.</summary>
public sealed record StateTilesBlock(string Title, string Says, TableBlock Table, Provenance? Source, IReadOnlyList<StateFee> Fees, Jurisdiction? Chosen)
    : ChartBlock(Title, Says, Table, Source);

/// <summary>The range of fees release by release, with the state asked for as a line.</summary>
public sealed record FeeHistoryBlock(string Title, string Says, TableBlock Table, Provenance? Source, IReadOnlyList<FeeQuarter> Quarters, Jurisdiction? State)
    : ChartBlock(Title, Says, Table, Source);

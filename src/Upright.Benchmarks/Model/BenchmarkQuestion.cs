using Upright.Domain.Codes;
using Upright.Domain.Parties;
using Upright.Domain.Places;

namespace Upright.Benchmarks;

/// <summary>What is asked of the published rates. The defaults are those of docs/method.md.</summary>
public sealed record BenchmarkQuestion(HcpcsCode Code)
{
    /// <summary>Below this many contracts no statistic is published; the single prices still are, they are public.</summary>
    public const int DefaultMinimumContracts = 5;

    /// <summary>Part of the name of a payer, its family or its reporting entity; null for all payers.</summary>
    public string? Payer { get; init; }

    /// <summary>Keeps contracts with a provider in this state, and compares with its Medicare fee.</summary>
    public Jurisdiction? State { get; init; }

    /// <summary>The date on which prices are to hold; null takes each payer's latest files as of their own date.</summary>
    public DateOnly? On { get; init; }

    public ModifierClass ModifierClass { get; init; } = ModifierClass.Purchase;

    public BillingSeries Series { get; init; } = BillingSeries.Professional;

    public Relevance Relevance { get; init; } = Relevance.Balanced;

    public Weighting Weighting { get; init; } = Weighting.Contract;

    /// <summary>Whose own prices are to be placed in the distribution.</summary>
    public Npi? Npi { get; init; }

    /// <summary>Whose own prices are to be placed in the distribution.</summary>
    public Tin? Tin { get; init; }

    public int MinimumContracts { get; init; } = DefaultMinimumContracts;
}

using Upright.Domain.Answers;

namespace Upright.Benchmarks;

/// <summary>One payer's prices for the code, or why there are none.</summary>
public sealed record PayerBenchmark
{
    /// <summary>The payer family, or the reporting entity's own name where no family is known.</summary>
    public required string Payer { get; init; }

    /// <summary>The reporting entities whose files were used, as they name themselves.</summary>
    public required IReadOnlyList<string> Entities { get; init; }

    /// <summary>True when a file among <see cref="Files"/> is invented: every figure here is then a sample.</summary>
    public required bool IsSample { get; init; }

    /// <summary>Why there is no <see cref="Distribution"/>; null when there is one.</summary>
    public Absence? Absence { get; init; }

    /// <summary>Statistics of the comparable prices without the flagged ones; null when <see cref="Absence"/> says why.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>The same with the flagged prices in; null as above.</summary>
    public Distribution? WithFlagged { get; init; }

    /// <summary>How the prices stand to Medicare; null without statistics or without a fee.</summary>
    public MedicareComparison? Medicare { get; init; }

    /// <summary>Each distinct price with the number of contracts that have it, flagged ones included: the dots of a strip chart. By amount.</summary>
    public IReadOnlyList<PricePoint> Prices { get; init; } = [];

    public required Counts Counts { get; init; }

    /// <summary>Prices of another kind, never mixed with the comparable ones.</summary>
    public IReadOnlyList<ApartRow> Apart { get; init; } = [];

    /// <summary>What was left out and why.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>How many observations each rule flagged.</summary>
    public IReadOnlyList<FlagCount> Flags { get; init; } = [];

    /// <summary>Whether the contracts' other orthotic codes bear the prices out; null where no family could be looked at.</summary>
    public FamilyConsistency? Consistency { get; init; }

    /// <summary>Null where there are no statistics to be confident of.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Null unless an earlier month of the payer is loaded.</summary>
    public Trend? Trend { get; init; }

    /// <summary>The files that answer, by name.</summary>
    public IReadOnlyList<RateFile> Files { get; init; } = [];
}

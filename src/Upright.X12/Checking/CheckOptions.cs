using Upright.Domain.CodeSets;

namespace Upright.X12.Checking;

/// <summary>What to check a file for.</summary>
public sealed record CheckOptions
{
    /// <summary>The highest SNIP type to check, 1 to 7.</summary>
    public int DeepestLevel { get; init; } = 7;

    /// <summary>The code lists of level 5.</summary>
    public ICodeSets CodeSets { get; init; } = NoCodeSets.Instance;

    /// <summary>The payer of level 7; without one, Medicare claims are held to <see cref="PayerProfile.MedicareDme"/>.</summary>
    public PayerProfile? Profile { get; init; }

    /// <summary>How many findings are kept; all are counted.</summary>
    public int Keep { get; init; } = Findings.Kept;
}

using Upright.Coverage.Evidence;
using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>One thing that a payer's policy says, in our words. Claim checks rest on the same statements that a reader sees.</summary>
/// <param name="Id">Never changes its meaning.</param>
/// <param name="PayerId">The payer.</param>
/// <param name="ThemeId">The theme it answers.</param>
/// <param name="Text">The statement.</param>
/// <param name="Compared">How it stands to Medicare's.</param>
/// <param name="Concerns">The codes it concerns.</param>
public sealed record PolicyStatement(string Id, string PayerId, string ThemeId, string Text, Comparison Compared, CodeScope Concerns, Basis Basis)
{
    /// <summary>The Blue plan, the line of business: for whom within the payer.</summary>
    public string? Within { get; init; }

    public IReadOnlyList<Modifier> Modifiers { get; init; } = [];
}

using Upright.Coverage.Evidence;
using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>A modifier and its use with the codes concerned.</summary>
/// <param name="Use">required, situational or not-used.</param>
/// <param name="PayerId">Whose practice this is; the same modifier has one entry a payer where they differ.</param>
public sealed record ModifierUse(
    Modifier Modifier, string Description, string WhenToUse, string Use, string PayerId, CodeScope Concerns, Basis Basis);

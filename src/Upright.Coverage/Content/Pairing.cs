using Upright.Coverage.Evidence;
using Upright.Domain.Codes;

namespace Upright.Coverage.Content;

/// <summary>Whether an addition goes with a base code, and why.</summary>
/// <param name="Verdict">goes, ask (needs a written reason) or conflict.</param>
/// <param name="RuleId">The rule that checks it on a claim, when there is one.</param>
public sealed record Pairing(CodeScope Additions, HcpcsCode Base, string Verdict, string Reason, string? RuleId, Basis Basis);

namespace Upright.X12.Professional;

/// <summary>A claim as it was found in a file.</summary>
/// <param name="Number">1-based in its transaction set.</param>
/// <param name="FirstPosition">The claim's first segment in its transaction set, ST being 1; levels above the claim stand before it.</param>
/// <param name="LastPosition">The claim's last segment.</param>
public sealed record FiledClaim(ProfessionalClaim Claim, SetIdentity Set, int Number, int FirstPosition, int LastPosition);

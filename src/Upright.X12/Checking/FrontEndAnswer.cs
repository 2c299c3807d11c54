namespace Upright.X12.Checking;

/// <summary>
/// What a payer's front end would say in a 277CA: claim status category, claim status code and the entity concerned.
/// The numbers are those of the public code lists; which one a payer picks may differ.
/// </summary>
/// <param name="Category">A3, A6, A7 or A8.</param>
/// <param name="Status">507, 562.</param>
/// <param name="Entity">85, IL, DK; null where none is named.</param>
public sealed record FrontEndAnswer(string Category, string Status, string? Entity)
{
    public override string ToString() => Entity is null ? $"{Category}:{Status}" : $"{Category}:{Status}:{Entity}";
}

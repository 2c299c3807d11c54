namespace Upright.Sources.FormerBiddingAreas;

/// <summary>The fee of a code in one former competitive bidding area. Not the fee schedule: it holds inside that area only.</summary>
/// <param name="Area">As the file's column is headed: "Austin, TX".</param>
/// <param name="Amount">Dollars.</param>
public sealed record BiddingAreaFee(string Code, IReadOnlyList<string> Modifiers, string Category, string Area, decimal Amount);

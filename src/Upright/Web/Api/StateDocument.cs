namespace Upright.Web.Api;

/// <summary>A fee jurisdiction.</summary>
/// <param name="BoundByFloorAndCeiling">False for AK, HI, PR and VI.</param>
internal sealed record StateDocument(string State, string Name, bool BoundByFloorAndCeiling);

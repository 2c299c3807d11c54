namespace Upright.Sources.Fetching;

/// <summary>How often a publisher releases a file; decides which releases an address pattern stands for.</summary>
public enum Cadence
{
    /// <summary>One fixed address.</summary>
    Irregular,
    Monthly,
    Quarterly,

    /// <summary>January and July.</summary>
    HalfYearly,

    /// <summary>The federal fiscal year, from October 1.</summary>
    FiscalYear,
}

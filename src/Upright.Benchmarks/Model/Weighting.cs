namespace Upright.Benchmarks;

/// <summary>What one observation counts.</summary>
public enum Weighting
{
    /// <summary>Each distinct price of a contract counts once.</summary>
    Contract,

    /// <summary>Each published row counts once, as a naive reading of the file would.</summary>
    Row,

    /// <summary>Each distinct NPI that may bill the price counts once.</summary>
    Npi,
}

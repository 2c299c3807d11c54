namespace Upright.Domain.Parties;

/// <summary>What kind of number stands where a payer file asks for a tax identification number.</summary>
public enum TinType
{
    /// <summary>An employer identification number: nine digits.</summary>
    Ein,

    /// <summary>An NPI used in its place (a payer may not publish a social security number).</summary>
    Npi,
}

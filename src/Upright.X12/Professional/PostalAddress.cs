namespace Upright.X12.Professional;

/// <summary>A street address. ZIP without hyphen, five or nine digits.</summary>
public sealed record PostalAddress(string Street, string City, string State, string Zip, string? Street2 = null);

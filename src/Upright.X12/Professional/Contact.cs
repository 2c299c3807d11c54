namespace Upright.X12.Professional;

/// <summary>Whom to ask: a name and ways to reach it, at most three of the four.</summary>
public sealed record Contact(string? Name, string? Telephone = null, string? Extension = null, string? Email = null, string? Fax = null);

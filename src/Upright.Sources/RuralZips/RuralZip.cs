namespace Upright.Sources.RuralZips;

/// <summary>A ZIP code in which rural DMEPOS amounts apply.</summary>
/// <param name="Zip">Five digits; leading zeros restored.</param>
public sealed record RuralZip(string Zip, string State);

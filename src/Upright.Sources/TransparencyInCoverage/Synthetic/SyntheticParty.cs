namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>One provider group of an entry: the billing party and its providers, all invented.</summary>
internal sealed record SyntheticParty(string TinType, string TinValue, string? BusinessName, long[] Npis);

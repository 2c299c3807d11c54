namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>How far a file can be relied on, one line a quality, and what it holds.</summary>
/// <param name="Qualities">Each with how many were checked and how many failed.</param>
/// <param name="Weakest">The quality with the lowest score; null when nothing was checked.</param>
/// <param name="Items">Items: a code with its rates.</param>
/// <param name="Level2Items">Of these, HCPCS Level II codes.</param>
/// <param name="OrthoticItems">Of these, L codes: orthotics and prosthetics.</param>
/// <param name="Rates">Rates: prices with whom they are agreed with.</param>
/// <param name="Prices">Prices.</param>
/// <param name="NegotiatedTypes">Prices by negotiated_type.</param>
/// <param name="ProviderGroups">Entries of provider_references.</param>
/// <param name="Parties">Provider groups with a tax number.</param>
/// <param name="Npis">NPIs as listed, repetitions included.</param>
/// <param name="AllowedAmounts">Allowed amounts, in files of them.</param>
/// <param name="Plans">Plans, in an index.</param>
/// <param name="Files">File entries, in an index.</param>
public sealed record Scorecard(
    IReadOnlyList<Quality> Qualities, string? Weakest,
    long Items, long Level2Items, long OrthoticItems, long Rates, long Prices, IReadOnlyDictionary<string, long> NegotiatedTypes,
    long ProviderGroups, long Parties, long Npis, long AllowedAmounts, long Plans, long Files);

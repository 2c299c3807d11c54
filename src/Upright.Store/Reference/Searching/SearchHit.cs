namespace Upright.Store.Reference.Searching;

/// <summary>One code found.</summary>
/// <param name="Score">Higher is better; only comparable within one search.</param>
/// <param name="Corrections">Words of the question that were read as another: asked → found.</param>
public sealed record SearchHit(string Code, string Description, string? PlainName, double Score, IReadOnlyDictionary<string, string> Corrections);

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>Where a bracket scan stands between two pieces of the same JSON text.</summary>
/// <param name="Depth">How many brackets are open and must still close.</param>
/// <param name="InString">Whether the piece ended inside a string.</param>
/// <param name="Escaped">Whether the piece ended just after a backslash that escapes the next byte.</param>
public record struct BracketState(long Depth, bool InString, bool Escaped);

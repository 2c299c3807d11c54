namespace Upright.X12.Guides;

/// <summary>A relation between elements of a segment: P, R, E, C or L and the positions it binds.</summary>
internal sealed record SyntaxNote(char Kind, int[] Positions)
{
    /// <summary>Reads <c>P0304</c>, <c>L050607</c>.</summary>
    public static SyntaxNote Parse(string text) =>
        new(text[0], [.. text[1..].Chunk(2).Select(pair => int.Parse(pair, System.Globalization.CultureInfo.InvariantCulture))]);
}

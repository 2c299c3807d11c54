namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>
/// The plain meaning of a bracket scan, byte by byte: the oracle of <see cref="BracketScanner"/> and its tail.
/// </summary>
public static class ScalarBracketScanner
{
    /// <inheritdoc cref="BracketScanner.Scan"/>
    public static int Scan(ReadOnlySpan<byte> text, ref BracketState state)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var b = text[i];
            if (state.Escaped) state.Escaped = false;
            // A backslash outside a string is not JSON; both scanners let it escape the next byte, so that they agree on any bytes.
            else if (b == '\\') state.Escaped = true;
            else if (b == '"') state.InString = !state.InString;
            else if (state.InString) continue;
            else if (b is (byte)'{' or (byte)'[') state.Depth++;
            else if (b is (byte)'}' or (byte)']' && --state.Depth == 0) return i + 1;
        }
        return -1;
    }
}

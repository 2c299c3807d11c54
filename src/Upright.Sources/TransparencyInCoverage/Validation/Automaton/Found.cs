using System.Text;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>What a message says was found: a kind of value, or the beginning of a text.</summary>
internal static unsafe class Found
{
    private const int Longest = 40;

    public static string Kind(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.Text => "text",
        JsonKind.Integer => "a whole number",
        JsonKind.Fraction => "a number with a fraction",
        JsonKind.Boolean => "true or false",
        _ => "null",
    };

    public static string Text(byte* text, int length)
    {
        var shown = Encoding.UTF8.GetString(text, Math.Min(length, Longest * 4));
        if (shown.Length > Longest) shown = shown[..Longest] + "…";
        // A terminal shows what a file says; it must not obey it.
        return "\"" + string.Concat(shown.Select(c => char.IsControl(c) ? '?' : c)) + "\"";
    }
}

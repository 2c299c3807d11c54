using System.Globalization;
using System.Text;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>Lengths, patterns and formats. Remembers verdicts: place codes and dates repeat by the million.</summary>
internal sealed unsafe class TextChecks
{
    private const int Remembered = 1_024;
    private readonly (ulong Hash, Component? Component, Keyword Verdict)[] _memory = new (ulong, Component?, Keyword)[Remembered];

    /// <summary>The first keyword that fails, or none.</summary>
    public Keyword Check(Component component, byte* text, int length, ulong hash)
    {
        // A length in bytes that is no more than the limit is no more in characters; every character has at least one byte.
        if (component is { Pattern: null, Format: TextFormat.None, MinLength: <= 1 } && length <= component.MaxLength)
            return length < component.MinLength ? Keyword.MinLength : Keyword.None;
        ref var memory = ref _memory[((int)hash + component.Number * 61) & (Remembered - 1)];
        if (memory.Hash == hash && memory.Component == component) return memory.Verdict;
        var verdict = CheckAll(component, text, length) is [var first, ..] ? first : Keyword.None;
        memory = (hash, component, verdict);
        return verdict;
    }

    /// <summary>Every keyword that fails.</summary>
    public static IReadOnlyList<Keyword> CheckAll(Component component, byte* text, int length)
    {
        var failed = new List<Keyword>();
        var value = Encoding.UTF8.GetString(text, length);
        var characters = 0;
        foreach (var _ in value.EnumerateRunes()) characters++;
        if (characters < component.MinLength) failed.Add(Keyword.MinLength);
        if (characters > component.MaxLength) failed.Add(Keyword.MaxLength);
        if (component.Pattern?.IsMatch(value) == false) failed.Add(Keyword.Pattern);
        if (component.Format == TextFormat.Date && !IsDate(value)) failed.Add(Keyword.Format);
        if (component.Format == TextFormat.Uri && !UriText.IsUri(value)) failed.Add(Keyword.Format);
        return failed;
    }

    private static bool IsDate(string text) =>
        text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

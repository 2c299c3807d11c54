using System.Text;
using Upright.Domain;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Words that repeat, each stored once and known by a number from 0; number 0 is the empty word.</summary>
public sealed class Vocabulary
{
    private const int Limit = 8_000_000;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _words = [""];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byText;

    public Vocabulary() => _byText = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _words.Count;

    public string this[int number] => _words[number];

    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (_byText.TryGetValue(word, out var number)) return number;
        if (_words.Count == Limit) throw new UnreadableInputException($"The file holds more than {Limit} different words where few are expected; it is not a payer's file of rates.");
        number = _words.Count;
        var text = word.ToString();
        _words.Add(text);
        _numbers.Add(text, number);
        return number;
    }

    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 256) return NumberOf(Encoding.UTF8.GetString(utf8));
        Span<char> text = stackalloc char[256];
        return NumberOf(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }
}

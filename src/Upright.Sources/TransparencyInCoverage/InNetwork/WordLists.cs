using System.Globalization;
using System.Text;
using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Reads short lists of words (modifiers, places of service) and numbers each distinct list:
/// words sorted, distinct, upper case, joined by one blank. The same few lists come millions of times, so the outcome is remembered by how it was written.
/// </summary>
internal sealed class WordLists
{
    private const char Between = '\u0001';
    private const int Limit = 1 << 16;

    private readonly Vocabulary _words;
    private readonly WarningCounts _warnings;
    private readonly bool _splitJoined;
    private readonly Dictionary<string, Outcome> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outcome>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private char[] _written = new char[256];
    private int _length;

    /// <param name="words">Where the joined lists get their numbers.</param>
    /// <param name="warnings">Counted once an occurrence.</param>
    /// <param name="splitJoined">Whether words glued together by other characters (RT-KX) are parted, as payers do with modifiers.</param>
    public WordLists(Vocabulary words, WarningCounts warnings, bool splitJoined)
    {
        (_words, _warnings, _splitJoined) = (words, warnings, splitJoined);
        _byText = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the value that begins with the current token: an array of text, or one text.</summary>
    public int Read(ref JsonTokens tokens)
    {
        _length = 0;
        if (tokens.Kind == JsonTokenType.StartArray)
        {
            for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
            {
                if (tokens.Kind is JsonTokenType.String or JsonTokenType.Number) Append(ref tokens);
                else tokens.SkipRest();
            }
            if (_length == 0) _warnings.Count(WarningKind.EmptyArray);
        }
        else if (tokens.Kind is JsonTokenType.String or JsonTokenType.Number) Append(ref tokens);
        else
        {
            if (tokens.Kind == JsonTokenType.Null) _warnings.Count(WarningKind.NullArray);
            tokens.SkipRest();
        }
        if (_length == 0) return 0;
        if (!_byText.TryGetValue(_written.AsSpan(0, _length), out var outcome)) outcome = Understand(new string(_written, 0, _length));
        if (outcome.Blank > 0) _warnings.Count(WarningKind.ModifierBlank, outcome.Blank);
        if (outcome.Joined > 0) _warnings.Count(WarningKind.ModifiersJoined, outcome.Joined);
        if (outcome.Unknown > 0) _warnings.Count(WarningKind.PlaceUnknown, outcome.Unknown);
        return outcome.Number;
    }

    private void Append(ref JsonTokens tokens)
    {
        var raw = tokens.IsEscaped ? Encoding.UTF8.GetBytes(tokens.Text()) : tokens.Raw;
        if (_written.Length < _length + raw.Length + 1) Array.Resize(ref _written, Math.Max(_written.Length * 2, _length + raw.Length + 1));
        foreach (var b in raw) _written[_length++] = (char)b;
        _written[_length++] = Between;
    }

    private Outcome Understand(string written)
    {
        var parts = written.Split(Between)[..^1];
        var blank = 0;
        var joined = 0;
        var unknown = 0;
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (_splitJoined)
            {
                var pieces = Pieces(part.ToUpperInvariant());
                words.UnionWith(pieces);
                if (pieces.Count == 0) blank++;
                else if (pieces.Count > 1) joined++;
            }
            else
            {
                var place = part.Trim().ToUpperInvariant();
                if (place.Length == 1) place = "0" + place;
                if (place.Length == 0) continue;
                if (place != "CSTM-00" && !(place.Length == 2 && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)) unknown++;
                words.Add(place);
            }
        }
        var outcome = new Outcome(_words.NumberOf(string.Join(' ', words)), blank, joined, unknown);
        if (_known.Count < Limit) _known[written] = outcome;
        return outcome;
    }

    /// <summary>RT,LT and RT-LT and RTLT are two modifiers: parted at anything that is no letter or digit, then into pairs.</summary>
    private static List<string> Pieces(string written)
    {
        var pieces = new List<string>();
        for (var i = 0; i < written.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(written[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < written.Length && char.IsAsciiLetterOrDigit(written[end])) end++;
            if ((end - i) % 2 == 0)
                for (; i < end; i += 2) pieces.Add(written.Substring(i, 2));
            else pieces.Add(written[i..end]);
            i = end;
        }
        return pieces;
    }

    private readonly record struct Outcome(int Number, int Blank, int Joined, int Unknown);
}

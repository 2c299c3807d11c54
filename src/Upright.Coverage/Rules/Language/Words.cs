namespace Upright.Coverage.Rules.Language;

/// <summary>The words of a condition, one after another.</summary>
internal sealed class Words
{
    private static readonly string[] Signs = ["<=", ">=", "!=", "<", ">", "=", "(", ")", "[", "]", ",", "+"];

    private readonly List<string> _words = [];
    private int _next;

    public Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            if (SignAt(text, i) is { } sign)
            {
                _words.Add(sign);
                i += sign.Length;
                continue;
            }
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]) && SignAt(text, i) is null) i++;
            _words.Add(text[start..i]);
        }
    }

    public bool AtEnd => _next == _words.Count;

    public string Peek() => AtEnd ? "" : _words[_next];

    public string Next() => AtEnd ? throw new FormatException("the condition ends too early") : _words[_next++];

    /// <summary>Steps over the given words when they all come next.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        if (_words.Count - _next < words.Length) return false;
        for (var i = 0; i < words.Length; i++)
            if (_words[_next + i] != words[i]) return false;
        _next += words.Length;
        return true;
    }

    /// <exception cref="FormatException">Another word comes next.</exception>
    public void Expect(string word)
    {
        if (!Take(word)) throw new FormatException($"'{word}' was expected before '{(AtEnd ? "the end" : Peek())}'");
    }

    private static string? SignAt(string text, int at) => Array.Find(Signs, s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0);
}

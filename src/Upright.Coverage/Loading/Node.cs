using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Upright.Coverage.Evidence;
using Upright.Domain;

namespace Upright.Coverage.Loading;

/// <summary>
/// A scalar, list or map of a data file with its line. A map counts which of its keys were asked for:
/// <see cref="Close"/> refuses the rest, so that a misspelt key is an error and never silently ignored.
/// </summary>
internal sealed class Node
{
    private readonly string? _scalar;
    private readonly List<Node>? _items;
    private readonly Dictionary<string, Node>? _entries;
    private readonly HashSet<string>? _asked;

    public Node(string file, long line, string scalar) => (File, Line, _scalar) = (file, line, scalar);

    public Node(string file, long line, List<Node> items) => (File, Line, _items) = (file, line, items);

    public Node(string file, long line, Dictionary<string, Node> entries) => (File, Line, _entries, _asked) = (file, line, entries, new(StringComparer.Ordinal));

    public string File { get; }

    public long Line { get; }

    public bool IsScalar => _scalar is not null;

    public bool IsMap => _entries is not null;

    /// <summary>The scalar's text without surrounding blanks; never empty.</summary>
    public string Scalar => _scalar?.Trim() is { Length: > 0 } text ? text : throw Wrong("a value was expected here");

    public IReadOnlyList<Node> Items => _items ?? throw Wrong("a list was expected here");

    public IEnumerable<string> Keys => _entries?.Keys ?? throw Wrong("a map of keys and values was expected here");

    public bool Has(string key) => _entries is not null && _entries.ContainsKey(key);

    public bool TryGet(string key, [NotNullWhen(true)] out Node? node)
    {
        if (_entries is null) throw Wrong("a map of keys and values was expected here");
        _asked!.Add(key);
        return _entries.TryGetValue(key, out node);
    }

    public Node this[string key] => TryGet(key, out var node) ? node : throw Wrong($"'{key}' is missing");

    public string Text(string key) => this[key].Scalar;

    public string? TextOrNone(string key) => TryGet(key, out var node) ? node.Scalar : null;

    public bool Flag(string key) => TryGet(key, out var node) && node.Scalar switch
    {
        "yes" => true,
        "no" => false,
        _ => throw node.Wrong($"'{key}' is yes or no"),
    };

    public int? NumberOrNone(string key) => TryGet(key, out var node)
        ? int.TryParse(node.Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw node.Wrong($"'{key}' is a whole number")
        : null;

    public int Number(string key) => NumberOrNone(key) ?? throw Wrong($"'{key}' is missing");

    public DateOnly? DateOrNone(string key) => TryGet(key, out var node)
        ? DateOnly.TryParseExact(node.Scalar, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw node.Wrong($"'{key}' is a day written 2026-11-23")
        : null;

    public ReadOn ReadOn(string key)
    {
        var node = this[key];
        return Evidence.ReadOn.TryParse(node.Scalar, out var read) ? read : throw node.Wrong($"'{key}' is a day or month written 2026-11-23 or 2026-11");
    }

    /// <summary>A list of scalars, or one scalar standing for a list of one; none when the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => TryGet(key, out var node) ? node.AsTexts() : [];

    public IReadOnlyList<string> AsTexts() => IsScalar ? [Scalar] : [.. Items.Select(i => i.Scalar)];

    /// <summary>One of a closed list of words.</summary>
    public string OneOf(string key, params ReadOnlySpan<string> words)
    {
        var node = this[key];
        foreach (var word in words)
            if (word == node.Scalar) return word;
        throw node.Wrong($"'{key}' is one of: {string.Join(", ", words.ToArray())}");
    }

    /// <summary>Parses a scalar with a field type's own parser; its error gets this place.</summary>
    public T Parsed<T>(Func<string, T> parse) => WithText(Scalar, parse);

    /// <summary>
    /// A list of scalars, or one scalar standing for a list of one, each parsed; none when the key is absent.
    /// A plain loop into an array: LINQ over the Domain's value types would be compiled anew at every start.
    /// </summary>
    public T[] All<T>(string key, Func<string, T> parse)
    {
        if (!TryGet(key, out var node)) return [];
        var texts = node.AsTexts();
        var values = new T[texts.Count];
        for (var i = 0; i < values.Length; i++) values[i] = node.WithText(texts[i], parse);
        return values;
    }

    /// <summary>Parses one text found at this place; its error gets the place.</summary>
    public T WithText<T>(string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException wrong)
        {
            throw Wrong($"'{text}': {wrong.Message}");
        }
    }

    /// <exception cref="UnreadableInputException">A key that nothing asked for: misspelt, or at the wrong place.</exception>
    public void Close()
    {
        foreach (var (key, node) in _entries ?? throw Wrong("a map of keys and values was expected here"))
            if (!_asked!.Contains(key)) throw node.Wrong($"unknown key '{key}'");
    }

    public UnreadableInputException Wrong(string message) => new(message) { File = File, Line = Line };
}

using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Upright.Domain;

namespace Upright.Coverage.Loading;

/// <summary>
/// Reads a data file into nodes that remember their lines: JSON with comments and trailing commas,
/// no key twice, nested no deeper than the data needs, and of a size that a person would edit.
/// </summary>
internal ref struct JsonText
{
    private const int DeepestNesting = 16;

    private readonly string _file;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private long _line = 1;
    private int _counted;

    private JsonText(string file, ReadOnlySpan<byte> bytes)
    {
        _file = file;
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = DeepestNesting });
    }

    /// <exception cref="UnreadableInputException">Not such a file: names the line.</exception>
    public static Node Read(CoverageFile file)
    {
        var bytes = file.ReadAllBytes();
        if (!Utf8.IsValid(bytes)) throw new UnreadableInputException("not UTF-8 text") { File = file.Name };
        var text = new JsonText(file.Name, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
        try
        {
            text._reader.Read();
            var root = text.ReadNode();
            // Anything but comments after the root is an error of the reader itself.
            while (text._reader.Read()) { }
            return root;
        }
        catch (JsonException broken)
        {
            throw new UnreadableInputException("not readable as JSON: " + broken.Message, broken) { File = file.Name, Line = broken.LineNumber + 1, Column = (int?)broken.BytePositionInLine + 1 };
        }
    }

    private Node ReadNode()
    {
        var line = LineHere();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(line),
            JsonTokenType.StartArray => ReadList(line),
            JsonTokenType.String => new Node(_file, line, _reader.GetString()!),
            JsonTokenType.Number => new Node(_file, line, Encoding.UTF8.GetString(_reader.ValueSpan)),
            JsonTokenType.True => new Node(_file, line, "yes"),
            JsonTokenType.False => new Node(_file, line, "no"),
            _ => throw Wrong(line, "null is not used in coverage data; leave the key out"),
        };
    }

    private Node ReadList(long line)
    {
        var items = new List<Node>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(ReadNode());
        return new Node(_file, line, items);
    }

    private Node ReadMap(long line)
    {
        var entries = new Dictionary<string, Node>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var key = _reader.GetString()!;
            var at = LineHere();
            _reader.Read();
            if (!entries.TryAdd(key, ReadNode())) throw Wrong(at, $"key '{key}' stands twice in one entry");
        }
        return new Node(_file, line, entries);
    }

    private long LineHere()
    {
        var here = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..here].Count((byte)'\n');
        _counted = here;
        return _line;
    }

    private readonly UnreadableInputException Wrong(long line, string message) => new(message) { File = _file, Line = line };
}

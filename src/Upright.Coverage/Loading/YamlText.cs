using System.Text;
using Upright.Domain;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Upright.Coverage.Loading;

/// <summary>
/// Reads a data file into nodes that remember their lines. A small part of YAML only: one document of maps, lists and scalars;
/// no anchors, aliases or tags, no key twice, and a limited depth, so that no file can grow in memory beyond its text.
/// </summary>
internal static class YamlText
{
    private const int DeepestNesting = 16;

    public static Node Read(CoverageFile file)
    {
        using var stream = file.Open();
        if (stream.Length > CoverageFile.LargestBytes)
            throw new UnreadableInputException($"a coverage data file is at most {CoverageFile.LargestBytes >> 20} MB; this one is larger") { File = file.Name };
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) throw Wrong(file, 1, "the file is empty; a map of entries was expected");
            parser.Consume<DocumentStart>();
            var root = ReadNode(parser, file, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _)) throw Wrong(file, (long)parser.Current!.Start.Line, "one YAML document a file; a second begins here");
            return root;
        }
        catch (YamlException broken)
        {
            throw new UnreadableInputException("not readable as YAML: " + broken.InnermostMessage(), broken) { File = file.Name, Line = broken.Start.Line, Column = (int)broken.Start.Column };
        }
        catch (DecoderFallbackException broken)
        {
            throw new UnreadableInputException("not UTF-8 text", broken) { File = file.Name };
        }
    }

    private static Node ReadNode(Parser parser, CoverageFile file, int depth)
    {
        var start = parser.Current ?? throw Wrong(file, 1, "the file ends too early");
        var line = start.Start.Line;
        if (depth > DeepestNesting) throw Wrong(file, line, $"nested deeper than {DeepestNesting} levels");
        if (start is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias) throw Wrong(file, line, "anchors and aliases are not used in coverage data; write the value out");
        if (start is NodeEvent { Tag.IsEmpty: false }) throw Wrong(file, line, "tags are not used in coverage data");

        if (parser.TryConsume<Scalar>(out var scalar)) return new Node(file.Name, line, scalar.Value);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(parser, file, depth + 1));
            return new Node(file.Name, line, items);
        }
        parser.Consume<MappingStart>();
        var entries = new Dictionary<string, Node>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current!.Start.Line;
            if (!parser.TryConsume<Scalar>(out var key)) throw Wrong(file, at, "a key is a plain word");
            if (!entries.TryAdd(key.Value, ReadNode(parser, file, depth + 1))) throw Wrong(file, at, $"key '{key.Value}' stands twice in one entry");
        }
        return new Node(file.Name, line, entries);
    }

    private static UnreadableInputException Wrong(CoverageFile file, long line, string message) => new(message) { File = file.Name, Line = line };

    private static string InnermostMessage(this YamlException broken) => (broken.InnerException ?? broken).Message;
}

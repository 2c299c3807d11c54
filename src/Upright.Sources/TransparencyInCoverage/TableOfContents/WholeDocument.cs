using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>Opens a payer's file that is read as one JSON object from its first byte to its last.</summary>
internal static class WholeDocument
{
    /// <param name="json">Decompressed text; read to its end, not disposed.</param>
    /// <param name="expected">What it should be, for the message when it is no JSON object.</param>
    /// <param name="read">Reads the object; the tokens it took are released.</param>
    /// <param name="cancel">Stops between pieces.</param>
    /// <exception cref="UnreadableInputException">No JSON object, cut short, or followed by something else.</exception>
    public static T Read<T>(Stream json, string expected, Func<JsonInput, T> read, CancellationToken cancel)
    {
        using var ahead = new ReadAhead(json, cancel);
        using var input = new JsonInput(new AheadFeed(ahead), digest: false);
        try
        {
            if (input.More() && input.Window.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) input.Advance(3);
            if (input.NextByte() != '{') throw new UnreadableInputException($"{expected} is a JSON object and begins with {{. This is another kind of file, or a web page in its place.") { Offset = input.Offset };
            var contents = read(input);
            if (input.NextByte() != 0) throw new UnreadableInputException("After the document's end something else begins; a file is one document.") { Offset = input.Offset };
            return contents;
        }
        catch (InvalidDataException damaged)
        {
            throw new UnreadableInputException("The compressed data are damaged or incomplete. Download the file again.", damaged) { Offset = input.Offset };
        }
    }
}

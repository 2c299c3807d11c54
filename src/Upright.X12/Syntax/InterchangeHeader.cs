using Upright.Domain;

namespace Upright.X12.Syntax;

/// <summary>The ISA segment: 106 bytes of fixed layout that declare the delimiters.</summary>
internal static class InterchangeHeader
{
    public const int Length = 106;

    /// <summary>Where the 16 element separators stand; a byte elsewhere means that the header was trimmed or edited.</summary>
    private static ReadOnlySpan<byte> Separators => [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];

    /// <exception cref="UnreadableInputException">The 106 bytes are not laid out as an ISA segment.</exception>
    public static Delimiters Read(ReadOnlySpan<byte> header, long offset, string? file)
    {
        var separator = header[3];
        foreach (var at in Separators)
            if (header[at] != separator)
                throw new UnreadableInputException("The ISA segment is not laid out in its 106 fixed bytes: an element separator was expected here. Ask the sender for the file as it was written; editors and mail programs trim the padding.")
                {
                    File = file,
                    Offset = offset + at,
                };
        // A delimiter inside an element would cut the header into other pieces than its 16.
        if (header[..Length].Count(separator) != Separators.Length || header[..Length].IndexOf(header[105]) != 105)
            throw new UnreadableInputException("The ISA segment holds one of its own delimiters inside an element.") { File = file, Offset = offset };
        // Up to version 00401 ISA11 held a standards code, usually U, and nothing repeated.
        var repetition = char.IsAsciiLetterOrDigit((char)header[82]) ? (byte)0 : header[82];
        var delimiters = new Delimiters(separator, repetition, header[104], header[105]);
        if (!delimiters.AreUsable)
            throw new UnreadableInputException("The ISA segment declares delimiters that cannot work: the four must differ, and none may be a letter, a digit or a blank.")
            {
                File = file,
                Offset = offset + 82,
            };
        return delimiters;
    }

    /// <summary>What the file seems to be instead, for the error message.</summary>
    public static string Recognise(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "It is compressed with gzip: decompress it first."
        : start.StartsWith("PK"u8) ? "It is a zip archive (or a spreadsheet): extract the file first."
        : start.StartsWith("%PDF"u8) ? "It is a PDF document."
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? "It is UTF-16 text: save it as plain ASCII."
        : start.Length > 0 && start[0] is (byte)'{' or (byte)'[' ? "It looks like JSON."
        : start.Length > 0 && start[0] == '<' ? "It looks like XML or HTML."
        : start.StartsWith("GS"u8) || start.StartsWith("ST"u8) ? "The envelope is missing: it begins with a later segment."
        : "Nothing was read.";
}

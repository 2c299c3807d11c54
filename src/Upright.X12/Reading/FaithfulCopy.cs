using Upright.Domain;
using Upright.X12.Syntax;

namespace Upright.X12.Reading;

/// <summary>
/// Reads a file into segments and elements and writes it from them again, byte for byte: unknown segments, line breaks and
/// whatever trails survive.
/// </summary>
public static class FaithfulCopy
{
    /// <returns>How many segments were copied.</returns>
    /// <exception cref="UnreadableInputException">The file is no X12.</exception>
    public static long Write(Stream from, Stream to, string? file = null, CancellationToken cancellation = default)
    {
        using var reader = new SegmentReader(from, file);
        using var writer = new SegmentWriter(to, Delimiters.Usual);
        while (reader.Read())
        {
            writer.Copy(reader);
            if ((reader.Number & 0x3FF) != 0) continue;
            writer.Flush();
            cancellation.ThrowIfCancellationRequested();
        }
        writer.Bytes(reader.Gap);
        return reader.Number;
    }
}

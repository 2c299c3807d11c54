using System.Text;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>The decompressed text of one member of a payer's file, read once, forward.</summary>
public sealed class PayerText : IDisposable
{
    private readonly Stream? _gzip;

    internal PayerText(Stream compressed, string name, WarningCounts warnings, string path)
    {
        Name = name;
        var head = HeadOf(compressed, out var text);
        var kind = ContainerKinds.Of(head);
        if (NameMisleads(name, kind)) warnings.Count(WarningKind.NameDoesNotMatchContent);
        if (kind == ContainerKind.Gzip)
        {
            _gzip = GzipDecoding.Open(text);
            head = HeadOf(_gzip, out text);
            kind = ContainerKinds.Of(head);
            if (kind == ContainerKind.Gzip)
            {
                warnings.Count(WarningKind.DoubleCompressed);
                head = HeadOf(GzipDecoding.Open(text), out text);
                kind = ContainerKinds.Of(head);
            }
        }
        Text = kind switch
        {
            ContainerKind.Utf16LittleEndian => Transcoded(text, Encoding.Unicode, warnings),
            ContainerKind.Utf16BigEndian => Transcoded(text, Encoding.BigEndianUnicode, warnings),
            ContainerKind.SevenZip => throw PayerFile.Refused(path, "This is a 7z archive, which is not read. Unpack it first: 7z x FILE."),
            ContainerKind.Zip => throw PayerFile.Refused(path, "A zip inside a compressed file is not read. Unpack the outer one first."),
            _ => text,
        };
    }

    public string Name { get; }

    /// <summary>Throws <see cref="InvalidDataException"/> or <see cref="UnreadableInputException"/> where compressed data are damaged or end early.</summary>
    public Stream Text { get; }

    /// <summary>Whether something that is no gzip follows behind the gzip data; noticed by ISA-L only, and harmless.</summary>
    public bool HasTrailingBytes => _gzip is IsaLGzipStream { HasTrailingBytes: true };

    public void Dispose() => _gzip?.Dispose();

    private static Stream Transcoded(Stream text, Encoding encoding, WarningCounts warnings)
    {
        warnings.Count(WarningKind.Utf16);
        // The byte order mark becomes a UTF-8 one, which the reader strips.
        return Encoding.CreateTranscodingStream(text, encoding, new UTF8Encoding(false));
    }

    private static byte[] HeadOf(Stream stream, out Stream whole)
    {
        var head = new byte[ContainerKinds.HeadLength];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        whole = new HeadedStream(head, stream);
        return head;
    }

    private static bool NameMisleads(string name, ContainerKind kind)
    {
        var saysGzip = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        return kind switch
        {
            ContainerKind.Gzip => !saysGzip,
            ContainerKind.Plain or ContainerKind.Utf16LittleEndian or ContainerKind.Utf16BigEndian => saysGzip || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }
}

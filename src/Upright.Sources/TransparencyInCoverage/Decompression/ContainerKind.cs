using System.Text;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>What a file's first bytes say it is. Names and content types are not believed.</summary>
public enum ContainerKind
{
    Empty,
    Plain,
    Gzip,
    Zip,
    SevenZip,
    Utf16LittleEndian,
    Utf16BigEndian,
    Markup,
    Unknown,
}

public static class ContainerKinds
{
    /// <summary>How many bytes <see cref="Of"/> wants to see.</summary>
    public const int HeadLength = 64;

    public static ContainerKind Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return ContainerKind.Empty;
        if (head.StartsWith("\x1f"u8) && head.Length > 1 && head[1] == 0x8b) return ContainerKind.Gzip;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return ContainerKind.Zip;
        if (head.StartsWith("7z"u8) && head.Length > 3 && head[2] == 0xbc && head[3] == 0xaf) return ContainerKind.SevenZip;
        if (head.StartsWith(Encoding.Unicode.Preamble)) return ContainerKind.Utf16LittleEndian;
        if (head.StartsWith(Encoding.BigEndianUnicode.Preamble)) return ContainerKind.Utf16BigEndian;
        var text = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) return head.Length < HeadLength ? ContainerKind.Empty : ContainerKind.Plain;
        return text[0] switch
        {
            (byte)'<' => ContainerKind.Markup,
            (byte)'{' or (byte)'[' => ContainerKind.Plain,
            _ => ContainerKind.Unknown,
        };
    }
}

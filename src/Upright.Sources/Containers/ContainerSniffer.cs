namespace Upright.Sources.Containers;

public static class ContainerSniffer
{
    /// <summary>How many bytes of the head are enough.</summary>
    public const int HeadLength = 1 << 16;

    public static ContainerKind Sniff(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return ContainerKind.Empty;
        if (head is [0x1F, 0x8B, ..]) return ContainerKind.Gzip;
        if (head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..]) return ContainerKind.Zip;
        if (head is [(byte)'7', (byte)'z', 0xBC, 0xAF, ..]) return ContainerKind.SevenZip;
        if (head.StartsWith("%PDF"u8)) return ContainerKind.Pdf;
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return ContainerKind.Text;
        var text = head.StartsWith("\xEF\xBB\xBF"u8) ? head[3..] : head;
        if (text.IndexOf((byte)0) >= 0) return ContainerKind.Binary;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) return ContainerKind.Empty;
        if (text[0] == '{') return ContainerKind.Json;
        if (text[0] != '<') return ContainerKind.Text;
        var lower = System.Text.Encoding.ASCII.GetString(text[..Math.Min(text.Length, 512)]).ToLowerInvariant();
        return lower.Contains("<html", StringComparison.Ordinal) || lower.Contains("<!doctype html", StringComparison.Ordinal) ? ContainerKind.Html : ContainerKind.Xml;
    }

    /// <summary>Reads as much of the head as there is.</summary>
    public static byte[] ReadHead(Stream stream, int length = HeadLength)
    {
        var head = new byte[length];
        var read = stream.ReadAtLeast(head, length, throwOnEndOfStream: false);
        return head[..read];
    }
}

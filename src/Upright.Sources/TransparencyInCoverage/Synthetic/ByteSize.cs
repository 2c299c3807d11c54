using System.Globalization;

namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>A size as people write it: <c>1GB</c>, <c>500 MB</c>, <c>64KB</c>; decimal units, or <c>1GiB</c> for powers of 1,024.</summary>
public static class ByteSize
{
    private static readonly (string Unit, long Bytes)[] Units =
    [
        ("KIB", 1L << 10), ("MIB", 1L << 20), ("GIB", 1L << 30), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("B", 1), ("", 1),
    ];

    public static bool TryParse(string? text, out long bytes)
    {
        bytes = 0;
        var trimmed = (text ?? "").Trim().ToUpperInvariant();
        foreach (var (unit, factor) in Units)
        {
            if (!trimmed.EndsWith(unit, StringComparison.Ordinal)) continue;
            if (!decimal.TryParse(trimmed[..^unit.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
            if (number * factor is < 1 or > 1_000_000_000_000m) return false;
            bytes = (long)(number * factor);
            return true;
        }
        return false;
    }
}

using System.Buffers.Text;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Reads a JSON number exactly, as millionths; no binary floating point on the way.</summary>
internal static class AmountText
{
    private const decimal Million = 1_000_000m;

    /// <summary>What six decimals and eighteen digits can hold: below a million million.</summary>
    private const long Limit = 999_999_999_999_999_999;

    public static AmountReading Read(ReadOnlySpan<byte> text, out long millionths)
    {
        if (TryPlain(text, out millionths)) return AmountReading.Exact;
        if (!Utf8Parser.TryParse(text, out decimal amount, out var used) || used != text.Length)
            return AmountReading.Unreadable;
        if (Math.Abs(amount) > Limit / Million) return AmountReading.TooLarge;
        var scaled = Math.Round(amount * Million, MidpointRounding.AwayFromZero);
        if (Math.Abs(scaled) > Limit) return AmountReading.TooLarge;
        millionths = (long)scaled;
        return scaled == amount * Million ? AmountReading.Exact : AmountReading.Rounded;
    }

    /// <summary>Up to eleven digits, a point, up to six more: nearly every amount there is.</summary>
    private static bool TryPlain(ReadOnlySpan<byte> text, out long millionths)
    {
        millionths = 0;
        if (text.IsEmpty || text.Length > 16) return false;
        var point = -1;
        long digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9) digits = digits * 10 + digit;
            else if (text[i] == '.' && point < 0 && i > 0) point = i;
            else return false;
        }
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        if (decimals > 6 || text.Length - decimals > 12 || point == text.Length - 1) return false;
        for (; decimals < 6; decimals++) digits *= 10;
        millionths = digits;
        return true;
    }
}

internal enum AmountReading
{
    Exact,
    Rounded,
    TooLarge,
    Unreadable,
}

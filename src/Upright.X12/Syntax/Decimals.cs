namespace Upright.X12.Syntax;

/// <summary>X12 decimals (type R): an optional minus, digits, a point only before decimals; no exponent, no comma, no plus sign.</summary>
internal static class Decimals
{
    /// <summary>Exact, whatever the scale; 18 digits are more than any HIPAA amount has.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        if (negative) text = text[1..];
        long digits = 0;
        var count = 0;
        var scale = -1;
        foreach (var b in text)
        {
            if (b == '.')
            {
                if (scale >= 0) return false;
                scale = 0;
                continue;
            }
            if ((uint)(b - '0') > 9 || count == 18) return false;
            digits = digits * 10 + (b - '0');
            count++;
            if (scale >= 0) scale++;
        }
        if (count == 0) return false;
        value = new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)Math.Max(scale, 0));
        return true;
    }

    /// <summary>0 when the element is empty or no number: the element's own check has said so already.</summary>
    public static decimal OrZero(ReadOnlySpan<byte> text) => TryParse(text, out var value) ? value : 0m;

    /// <summary>A whole number of up to nine digits.</summary>
    public static bool TryParseWhole(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 9) return false;
        foreach (var b in text)
        {
            if ((uint)(b - '0') > 9) return false;
            value = value * 10 + (b - '0');
        }
        return true;
    }
}

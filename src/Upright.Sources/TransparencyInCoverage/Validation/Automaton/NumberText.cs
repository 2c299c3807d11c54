namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The grammar of numbers of RFC 8259, for those that the quick way does not take.</summary>
internal static class NumberText
{
    private const int MostDigits = 19;

    /// <summary>The number, or null when the text is none.</summary>
    /// <param name="text">Digits, signs, points and exponents.</param>
    /// <param name="wrongAt">Where the text stops being a number.</param>
    public static JsonNumber? Parse(ReadOnlySpan<byte> text, out int wrongAt)
    {
        var at = 0;
        var negative = at < text.Length && text[at] == '-';
        if (negative) at++;
        ulong digits = 0;
        var kept = 0;
        var exact = true;
        long exponent = 0;
        var first = at;
        for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
            if (!Keep(text[at])) exponent++;
        wrongAt = at;
        if (at == first) return null;
        if (text[first] == '0' && at > first + 1)
        {
            wrongAt = first + 1;
            return null;
        }
        if (at < text.Length && text[at] == '.')
        {
            var fraction = ++at;
            for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++)
                if (Keep(text[at])) exponent--;
            wrongAt = at;
            if (at == fraction) return null;
        }
        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            at++;
            var sign = 1;
            if (at < text.Length && text[at] is (byte)'+' or (byte)'-') sign = text[at++] == '-' ? -1 : 1;
            var power = at;
            long value = 0;
            for (; at < text.Length && char.IsAsciiDigit((char)text[at]); at++) value = Math.Min(value * 10 + text[at] - '0', 1_000_000_000);
            wrongAt = at;
            if (at == power) return null;
            exponent += sign * value;
        }
        wrongAt = at;
        return at == text.Length ? JsonNumber.Normal(digits, exponent, negative, exact) : null;

        bool Keep(byte digit)
        {
            if (kept == MostDigits)
            {
                exact &= digit == '0';
                return false;
            }
            digits = digits * 10 + (ulong)(digit - '0');
            if (digits > 0) kept++;
            return true;
        }
    }
}

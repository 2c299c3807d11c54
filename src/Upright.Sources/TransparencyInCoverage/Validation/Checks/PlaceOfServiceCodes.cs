namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>
/// Places of service that CMS's code set leaves unassigned: 28 to 30, 35 to 40, 43 to 48, 59, 63, 64, 67 to 70, 73 to 80, 82 to 98
/// (the same that the pattern of CMS's 2.1 schema leaves out).
/// </summary>
internal static class PlaceOfServiceCodes
{
    public static bool IsUnassigned(ReadOnlySpan<byte> text)
    {
        if (text.Length != 2 || !char.IsAsciiDigit((char)text[0]) || !char.IsAsciiDigit((char)text[1])) return false;
        return ((text[0] - '0') * 10 + text[1] - '0') is (>= 28 and <= 30) or (>= 35 and <= 40) or (>= 43 and <= 48) or 59 or 63 or 64
            or (>= 67 and <= 70) or (>= 73 and <= 80) or (>= 82 and <= 98) or 0;
    }
}

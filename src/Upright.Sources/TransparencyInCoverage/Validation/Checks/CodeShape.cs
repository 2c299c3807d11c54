namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>What a code of each type looks like. Types without a fixed shape (LOCAL, CSTM-ALL, CDT in old files …) are let through.</summary>
internal static class CodeShape
{
    public static bool Fits(string type, ReadOnlySpan<char> code)
    {
        if (code is "CSTM-00") return true;
        return type switch
        {
            "CPT" => IsCpt(code) || IsLevel2(code),
            "HCPCS" => IsLevel2(code) || IsCpt(code),
            "CDT" => code.Length == 5 && code[0] == 'D' && Digits(code[1..]),
            "MS-DRG" or "R-DRG" => code.Length is 3 or 4 && AllLettersOrDigits(code),
            "APR-DRG" or "AP-DRG" or "APS-DRG" or "S-DRG" => code.Length is >= 3 and <= 6,
            "APC" => code.Length is 4 or 5 && Digits(code),
            "RC" => code.Length is 3 or 4 && AllLettersOrDigits(code),
            "NDC" => NdcDigits(code) is 10 or 11,
            "HIPPS" => code.Length == 5 && AllLettersOrDigits(code),
            "ICD" => code.Length is >= 3 and <= 8,
            "EAPG" => code.Length is >= 1 and <= 5,
            _ => code.Length > 0,
        };
    }

    public static bool IsLevel2(ReadOnlySpan<char> code) => code.Length == 5 && code[0] is >= 'A' and <= 'V' && Digits(code[1..]);

    /// <summary>Five digits, or four and the letter of category II (F), III (T), or of laboratory and multianalyte codes (U, M).</summary>
    private static bool IsCpt(ReadOnlySpan<char> code) => code.Length == 5 && Digits(code[..4]) && (char.IsAsciiDigit(code[4]) || code[4] is 'F' or 'T' or 'U' or 'M');

    private static bool Digits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool AllLettersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        return true;
    }

    private static int NdcDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c != '-') return -1;
        }
        return digits;
    }
}

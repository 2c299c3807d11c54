using Upright.Domain.CodeSets;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking.Codes;

/// <summary>Level 5 for parties, wherever they stand: NPI, state, ZIP, taxonomy.</summary>
internal sealed class PartyCodes(Context context, CodeQuestions codes)
{
    private static readonly Problem s_npi = new("npi", 5, "The number is no NPI: ten digits beginning with 1 or 2 whose last is a check digit.", "Correct the NPI.") { ElementError = "I12" };
    private static readonly Problem s_state = new("state", 5, "The Postal Service knows no such state.", "Write the two-letter abbreviation.") { ElementError = "I12" };
    private static readonly Problem s_zip = new("zip", 5, "A ZIP code has five or nine digits.", "Correct the ZIP code; write nine digits without the hyphen.") { ElementError = "I12" };
    private static readonly Problem s_taxonomy = new("taxonomy", 5, "A taxonomy code has ten letters and digits, the last usually an X.", "Correct the code.") { ElementError = "I12" };

    public void Check(Unit unit, DateOnly? date)
    {
        var segments = unit.Segments;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Rule is not { } rule) continue;
            var segment = unit[i];
            switch (rule.Name)
            {
                case "NM1" when segment[8].SequenceEqual("XX"u8): Npi(segment[9], unit, i, 9); break;
                case "N1" when segment[3].SequenceEqual("XX"u8): Npi(segment[4], unit, i, 4); break;
                case "N4" when segment[4].IsEmpty || segment[4].SequenceEqual("US"u8): Address(segment, unit, i, date); break;
                case "PRV": Taxonomy(segment[3], unit, i, date); break;
            }
        }
    }

    private void Npi(ReadOnlySpan<byte> text, Unit unit, int index, int element)
    {
        long number = 0;
        var good = text.Length == 10;
        foreach (var b in text)
        {
            good &= char.IsAsciiDigit((char)b);
            number = number * 10 + b - '0';
        }
        if (text.Length > 0 && !(good && Domain.Parties.Npi.IsValid(number))) context.Add(s_npi, unit, index, element);
    }

    private void Address(in SegmentView segment, Unit unit, int index, DateOnly? date)
    {
        if (!segment[2].IsEmpty && !States.Contains(segment[2])) context.Add(s_state, unit, index, 2);
        var zip = segment[3];
        if (zip.IsEmpty) return;
        if (zip.Length is not 5 and not 9 || zip.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) context.Add(s_zip, unit, index, 3);
        else if (date is { } day) codes.Ask(CodeSet.Zip, zip[..5], day, unit, index, 3);
    }

    private void Taxonomy(ReadOnlySpan<byte> code, Unit unit, int index, DateOnly? date)
    {
        if (code.IsEmpty) return;
        if (code.Length != 10 || !IsAlphanumeric(code)) context.Add(s_taxonomy, unit, index, 3);
        else if (date is { } day) codes.Ask(CodeSet.Taxonomy, code, day, unit, index, 3);
    }

    private static bool IsAlphanumeric(ReadOnlySpan<byte> text)
    {
        foreach (var b in text) if (!char.IsAsciiLetterOrDigit((char)b)) return false;
        return true;
    }
}

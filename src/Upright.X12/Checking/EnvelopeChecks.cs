using System.Text;
using Upright.X12.Guides;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking;

/// <summary>ISA to IEA, GS to GE, ST to SE: pairs, counts, control numbers, versions.</summary>
internal sealed class EnvelopeChecks(Context context, ElementChecks elements)
{
    /// <summary>Control numbers remembered in a group or file; beyond that a repeated one is no longer noticed.</summary>
    private const int Remembered = 200_000;

    private static readonly Problem s_stray = new("stray", 1, "The segment stands outside of any transaction set.", "Put it between ST and SE, or remove it.");
    private static readonly Problem s_noInterchange = new("no-interchange", 1, "The segment stands outside of any interchange.", "Put it between ISA and IEA.");
    private static readonly Problem s_noGroup = new("no-group", 1, "The transaction set stands outside of any functional group.", "Put it between GS and GE.");
    private static readonly Problem s_interchangeOpen = new("not-closed", 1, "The interchange has no IEA segment: the file may be truncated.", "Ask for the whole file.") { Subject = "IEA" };
    private static readonly Problem s_groupOpen = new("not-closed", 1, "The functional group has no GE segment: the file may be truncated.", "Ask for the whole file.") { Subject = "GE" };
    private static readonly Problem s_control = new("control", 1, "The trailer's control number is not that of its header.", "Write the same number in both.") { ElementError = "7" };
    private static readonly Problem s_count = new("count", 1, "The trailer's count is not what stands between header and trailer.", "Count again; a difference often means that the file was edited or truncated.") { ElementError = "7" };
    private static readonly Problem s_repeated = new("repeated", 1, "The control number was used before.", "Give each its own number.") { ElementError = "7" };
    private static readonly Problem s_code = new("code", 1, "The envelope does not know this code here.", "Use a code of the health care envelope.") { ElementError = "7" };
    private static readonly Problem s_form = new("form", 1, "The element does not have its fixed form.", "Write it as the envelope wants it: digits of the full length.") { ElementError = "6" };
    private static readonly Problem s_version = new("version", 1, "HIPAA transactions are of version 005010.", "Ask for the file in version 005010.") { ElementError = "7" };
    private static readonly Problem s_set = new("group", 1, "The transaction set does not belong in a functional group of this kind.", "Put it in a group of its own kind.") { ElementError = "7" };
    private static readonly Problem s_guideUnknown = new("unknown", 2, "No guide of this name was published.", "Name the guide as X12 publishes it, such as 005010X222A1.") { Severity = Severity.Warning, ElementError = "7" };
    private static readonly Problem s_guideDiffers = new("differs", 2, "ST03 and GS08 name different guides.", "Name the same guide in both.") { Severity = Severity.Warning, ElementError = "7" };
    private static readonly Problem s_noTable = new("not-checked", 2, "This kind of transaction set has no table here: its envelope and characters were checked, its content was not.", "Check it with its own guide.") { Severity = Severity.Warning };

    private readonly HashSet<ulong> _setNumbers = [], _groupNumbers = [], _interchangeNumbers = [];
    private byte[] _interchange = [], _group = [], _set = [], _functional = [];
    private int _groups, _sets;
    private bool _inInterchange, _inGroup;

    public void Check(Step step)
    {
        var segment = context.Reader.Segment;
        if (segment.Bytes.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) >= 0) elements.Check(segment, null);
        switch (step)
        {
            case Step.InterchangeBegins: Interchange(segment); break;
            case Step.InterchangeEnds: InterchangeTrailer(segment); break;
            case Step.GroupBegins: Group(segment); break;
            case Step.GroupEnds: GroupTrailer(segment); break;
            case Step.SetBegins: Set(segment); break;
            case Step.InterchangeAcknowledged:
                if (!_inInterchange) context.AddHere(s_noInterchange);
                break;
            default: context.AddHere(_inInterchange ? s_stray : s_noInterchange); break;
        }
    }

    private void Interchange(in SegmentView segment)
    {
        CloseGroup();
        if (_inInterchange) context.AddHere(s_interchangeOpen);
        (_inInterchange, _groups) = (true, 0);
        _interchange = segment[13].ToArray();
        _groupNumbers.Clear();
        if (!OneOf(segment[1], "00 03")) context.AddHere(s_code, 1);
        if (!OneOf(segment[3], "00 01")) context.AddHere(s_code, 3);
        foreach (var element in (ReadOnlySpan<int>)[5, 7]) if (!OneOf(segment[element], "01 14 20 27 28 29 30 33 ZZ")) context.AddHere(s_code, element);
        foreach (var element in (ReadOnlySpan<int>)[6, 8]) if (segment[element].Trim((byte)' ').IsEmpty) context.AddHere(s_form with { Mend = "Name the sender and the receiver, padded to 15 characters." }, element);
        if (!Dates.IsSixDigitDate(segment[9])) context.AddHere(s_form, 9);
        if (!Dates.IsTime(segment[10])) context.AddHere(s_form, 10);
        if (!segment[12].SequenceEqual("00501"u8)) context.AddHere(s_version, 12);
        if (segment[13].Length != 9 || !Decimals.TryParseWhole(segment[13], out _)) context.AddHere(s_form, 13);
        else if (!Remember(_interchangeNumbers, segment[13])) context.AddHere(s_repeated with { Severity = Severity.Warning }, 13);
        if (!OneOf(segment[14], "0 1")) context.AddHere(s_code, 14);
        if (!OneOf(segment[15], "P T")) context.AddHere(s_code, 15);
    }

    private void InterchangeTrailer(in SegmentView segment)
    {
        CloseGroup();
        if (!_inInterchange) context.AddHere(s_noInterchange);
        else
        {
            if (!Counts(segment[1], _groups)) context.AddHere(s_count, 1);
            if (!segment[2].SequenceEqual(_interchange)) context.AddHere(s_control, 2);
        }
        _inInterchange = false;
    }

    private void Group(in SegmentView segment)
    {
        CloseGroup();
        if (!_inInterchange) context.AddHere(s_noInterchange);
        (_inGroup, _sets) = (true, 0);
        _groups++;
        _setNumbers.Clear();
        _functional = segment[1].ToArray();
        _group = segment[6].ToArray();
        if (segment[2].Trim((byte)' ').Length is < 2 or > 15) context.AddHere(s_form with { Mend = "Name the sender in 2 to 15 characters." }, 2);
        if (segment[3].Trim((byte)' ').Length is < 2 or > 15) context.AddHere(s_form with { Mend = "Name the receiver in 2 to 15 characters." }, 3);
        if (!Dates.TryParse(segment[4], out _)) context.AddHere(s_form with { ElementError = "8" }, 4);
        if (!Dates.IsTime(segment[5])) context.AddHere(s_form with { Severity = Severity.Warning, ElementError = "9" }, 5);
        if (!Decimals.TryParseWhole(segment[6], out _)) context.AddHere(s_form, 6);
        else if (!Remember(_groupNumbers, segment[6])) context.AddHere(s_repeated, 6);
        if (!segment[7].SequenceEqual("X"u8)) context.AddHere(s_code, 7);
        if (!segment[8].StartsWith("005010"u8)) context.AddHere(s_version, 8);
    }

    private void GroupTrailer(in SegmentView segment)
    {
        if (!_inGroup) context.AddHere(_inInterchange ? s_stray : s_noInterchange);
        else
        {
            if (!Counts(segment[1], _sets)) context.AddHere(s_count, 1);
            if (!segment[2].SequenceEqual(_group)) context.AddHere(s_control, 2);
        }
        _inGroup = false;
    }

    private void Set(in SegmentView segment)
    {
        if (!_inGroup) context.AddHere(s_noGroup);
        _sets++;
        _set = segment[2].ToArray();
        if (segment[2].Length is < 4 or > 9) context.AddHere(s_form with { Mend = "Number transaction sets in 4 to 9 characters, such as 0001." }, 2);
        else if (!Remember(_setNumbers, segment[2])) context.AddHere(s_repeated, 2);
        var reader = context.Reader;
        if (reader.Guide is not { } guide)
        {
            context.AddHere(s_noTable, 1);
            return;
        }
        if (!_functional.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(guide.Group))) context.AddHere(s_set, 1, 0, 143);
        if (!guide.Versions.Contains(reader.GroupVersion)) context.AddHere(s_guideUnknown with { Subject = "GS08" });
        if (!segment[3].IsEmpty && guide != Guide.Remittance && !segment[3].SequenceEqual(Encoding.UTF8.GetBytes(reader.GroupVersion))) context.AddHere(s_guideDiffers, 3, 0, 1705);
        elements.Check(segment, reader.Rule);
    }

    /// <summary>SE, while the set is still open.</summary>
    public void SetTrailer()
    {
        var segment = context.Reader.Segment;
        if (!Counts(segment[1], context.Reader.Position)) context.AddHere(s_count, 1, 0, 96);
        if (!segment[2].SequenceEqual(_set)) context.AddHere(s_control, 2, 0, 329);
    }

    public void FileEnded()
    {
        CloseGroup();
        if (_inInterchange) context.AddHere(s_interchangeOpen);
        _inInterchange = false;
    }

    private void CloseGroup()
    {
        if (_inGroup) context.AddHere(s_groupOpen);
        _inGroup = false;
    }

    private static bool OneOf(ReadOnlySpan<byte> value, string codes)
    {
        foreach (var range in codes.AsSpan().Split(' '))
            if (Ascii.Equals(value, codes.AsSpan(range))) return true;
        return false;
    }

    private static bool Counts(ReadOnlySpan<byte> value, int expected) => Decimals.TryParseWhole(value, out var count) && count == expected;

    private static bool Remember(HashSet<ulong> numbers, ReadOnlySpan<byte> number)
    {
        if (numbers.Count >= Remembered) return true;
        var hash = new HashCode();
        hash.AddBytes(number);
        return numbers.Add(number.Length <= 8 ? PackedCode.Of(number) : (ulong)(uint)hash.ToHashCode() << 32 | number[^1]);
    }
}

using Upright.Domain;
using Upright.Sources.Reading;

namespace Upright.Sources.Hcpcs;

/// <summary>
/// CMS's fixed-width contractor file (<c>HCPCyyyy_…_ANWEB.txt</c>). Positions are those of CMS's record layout of 2019;
/// lines are padded before slicing because their length differs between years. Disclaimer lines before the first record are passed over.
/// </summary>
public sealed class HcpcsFixedWidthReader(ReadingLog log) : IHcpcsReader
{
    private const int Width = 293;
    private readonly HcpcsDrafts _drafts = new(log);

    public DateOnly? LatestEffective => _drafts.LatestEffective;

    public long Codes => _drafts.Codes;

    /// <summary>Whether a line is a record: a code or right-aligned modifier, five digits of sequence, a record id of 3, 4, 7 or 8.</summary>
    public static bool IsRecord(ReadOnlySpan<char> line)
    {
        if (line.Length < 12 || line[10] is not ('3' or '4' or '7' or '8')) return false;
        foreach (var c in line[5..10])
            if (!char.IsAsciiDigit(c)) return false;
        var code = line[..5];
        return code.StartsWith("   ") ? char.IsAsciiLetterOrDigit(code[3]) && char.IsAsciiLetterOrDigit(code[4])
            : char.IsAsciiLetterOrDigit(code[0]) && char.IsAsciiDigit(code[4]);
    }

    public IEnumerable<HcpcsEntry> Read(TextReader reader)
    {
        var began = false;
        foreach (var (number, raw) in BoundedLines.Read(reader))
        {
            if (string.IsNullOrWhiteSpace(raw)) continue;
            if (!IsRecord(raw))
            {
                if (began) log.Refuse(number, null, "not a record: sequence number or record id missing");
                continue;
            }
            began = true;
            if (raw[10] is '4' or '8')
            {
                _drafts.Continue(Code(raw), Slice(raw, 12, 91), number);
                continue;
            }
            if (Draft(raw, number) is not { } draft) continue;
            if (_drafts.Begin(draft) is { } finished) yield return finished;
        }
        if (_drafts.Finish() is { } last) yield return last;
    }

    private HcpcsEntry? Draft(string raw, long number)
    {
        var line = raw.PadRight(Width);
        DateOnly? Date(int from, int to)
        {
            if (!PublishedDates.TryReadCompact(Slice(line, from, to), out var date)) throw new UnreadableInputException("not a date (yyyymmdd)") { Column = from };
            return date;
        }
        try
        {
            return new HcpcsEntry
            {
                Code = Code(line),
                IsModifier = line[10] == '7',
                LongDescription = Slice(line, 12, 91),
                ShortDescription = Slice(line, 92, 119),
                Pricing = Repeated(line, 120, 2, 4),
                MultiplePricing = Slice(line, 128, 128),
                CoverageIssuesManual = Repeated(line, 129, 6, 3),
                CarriersManual = Repeated(line, 147, 8, 3),
                Statute = Slice(line, 171, 180),
                LabCertifications = Repeated(line, 181, 3, 8),
                CrossReferences = Repeated(line, 205, 5, 5),
                Coverage = Slice(line, 230, 230),
                AscGroup = Slice(line, 231, 232),
                AscGroupEffective = Date(233, 240),
                OppsGroup = Slice(line, 241, 243),
                OppsIndicator = Slice(line, 244, 244),
                OppsEffective = Date(245, 252),
                ProcessingNote = Slice(line, 253, 256),
                Betos = Slice(line, 257, 259),
                TypesOfService = Repeated(line, 261, 1, 5),
                AnesthesiaUnits = Slice(line, 266, 268),
                Added = Date(269, 276),
                Effective = Date(277, 284),
                Terminated = Date(285, 292),
                Action = Slice(line, 293, 293),
                Line = number,
            };
        }
        catch (UnreadableInputException e)
        {
            log.Refuse(number, e.Column, e.Message);
            return null;
        }
    }

    private static string Code(string line) => line[..5].Trim();

    /// <summary>Columns counted from 1, both included, as record layouts give them.</summary>
    private static string Slice(string line, int from, int to) =>
        from > line.Length ? "" : line[(from - 1)..Math.Min(to, line.Length)].Trim();

    private static string[] Repeated(string line, int from, int width, int times)
    {
        var values = new List<string>(times);
        for (var i = 0; i < times; i++)
            if (Slice(line, from + i * width, from + (i + 1) * width - 1) is { Length: > 0 } value) values.Add(value);
        return [.. values];
    }
}

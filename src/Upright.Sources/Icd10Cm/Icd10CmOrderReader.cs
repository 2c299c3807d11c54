using Upright.Sources.Reading;

namespace Upright.Sources.Icd10Cm;

/// <summary>CMS's ICD-10-CM order file: fixed width; order 1-5, code 7-13, 1 billable or 0 header in 15, short 17-76, long from 78.</summary>
public sealed class Icd10CmOrderReader(ReadingLog log)
{
    public static bool IsLine(ReadOnlySpan<char> line)
    {
        if (line.Length < 20 || line[5] != ' ' || line[14] is not ('0' or '1') || line[13] != ' ' || line[15] != ' ') return false;
        foreach (var c in line[..5])
            if (!char.IsAsciiDigit(c)) return false;
        return Domain.Codes.Icd10Cm.TryParse(line[6..13], out _);
    }

    public IEnumerable<DiagnosisEntry> Read(TextReader reader)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in BoundedLines.Read(reader))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (!IsLine(line))
            {
                log.Refuse(number, null, "not a line of the order file (order number, code, 0 or 1, descriptions)");
                continue;
            }
            var code = line[6..13].Trim();
            if (!seen.Add(code))
            {
                log.Refuse(number, 7, "the code stands in the file a second time");
                continue;
            }
            log.Take();
            yield return new DiagnosisEntry(code, line[14] == '1', line[16..Math.Min(76, line.Length)].Trim(), line.Length > 77 ? line[77..].Trim() : "");
        }
    }
}

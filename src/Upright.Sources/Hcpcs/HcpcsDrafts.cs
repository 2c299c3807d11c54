using System.Text;
using Upright.Domain.Codes;
using Upright.Sources.Reading;

namespace Upright.Sources.Hcpcs;

/// <summary>
/// Puts an entry together from its first row (record id 3 for a code, 7 for a modifier) and its continuation rows (4, 8).
/// Continued descriptions are joined with one blank: so they agree with CMS's workbook of the same release.
/// </summary>
internal sealed class HcpcsDrafts(ReadingLog log)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly StringBuilder _description = new();
    private HcpcsEntry? _draft;

    /// <summary>The latest effective date seen: it dates the release.</summary>
    public DateOnly? LatestEffective { get; private set; }

    public long Codes { get; private set; }

    /// <summary>Begins a new entry and returns the finished one before it, if any.</summary>
    public HcpcsEntry? Begin(HcpcsEntry draft)
    {
        var finished = Finish();
        var wellFormed = draft.IsModifier ? Modifier.TryParse(draft.Code, out _) : HcpcsCode.TryParse(draft.Code, out _);
        if (!wellFormed)
        {
            log.Refuse(draft.Line, 1, draft.IsModifier ? "not a two-character modifier" : "not an HCPCS Level II code (a letter A to V and four digits)");
            return finished;
        }
        if (!_seen.Add(draft.Code))
        {
            log.Refuse(draft.Line, 1, $"{draft.Code} stands in the file a second time; the first row was taken");
            return finished;
        }
        _draft = draft;
        _description.Append(draft.LongDescription.Trim());
        return finished;
    }

    public void Continue(string code, string description, long line)
    {
        if (_draft is null || _draft.Code != code)
        {
            log.Refuse(line, null, "a continuation row without the row it continues");
            return;
        }
        var more = description.Trim();
        if (more.Length > 0) _description.Append(' ').Append(more);
    }

    public HcpcsEntry? Finish()
    {
        if (_draft is not { } draft) return null;
        var entry = draft with { LongDescription = _description.ToString() };
        _draft = null;
        _description.Clear();
        log.Take();
        if (!entry.IsModifier) Codes++;
        if (entry.Effective > (LatestEffective ?? DateOnly.MinValue)) LatestEffective = entry.Effective;
        return entry;
    }
}

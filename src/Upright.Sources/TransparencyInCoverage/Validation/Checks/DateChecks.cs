using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>Dates that are none, and rates that had expired when the file was updated, which may be said after them.</summary>
internal sealed class DateChecks(FindingLog findings, Tally tally, bool schemaStatesDates)
{
    private const int MostDays = 4_000;
    private static readonly DateOnly Template = new(2020, 8, 27);

    private readonly Dictionary<DateOnly, (long Count, string Pointer, long Offset)> _expirations = [];
    private ulong _lastHash;
    private DateOnly? _lastDate;
    private bool _lastPlain;

    public DateOnly? LastUpdated { get; private set; }

    /// <summary>The day the file says it is of; null when it says none, or that of CMS's example.</summary>
    public DateOnly? FilesDay => LastUpdated == Template ? null : LastUpdated;

    public void Expiration(ReadOnlySpan<byte> text, ulong hash, in Place place)
    {
        tally.Expirations++;
        if (Read(text, hash, place) is not { } day)
        {
            tally.ExpirationsWrong++;
            return;
        }
        ref var seen = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_expirations, _expirations.Count < MostDays ? day : new DateOnly(day.Year, 12, 31), out _);
        if (seen.Count++ == 0) (seen.Pointer, seen.Offset) = (place.Pointer, place.Offset);
    }

    public void Updated(ReadOnlySpan<byte> text, ulong hash, DateOnly today, in Place place)
    {
        LastUpdated = Read(text, hash, place);
        if (LastUpdated == Template) findings.Add(FindingKind.LastUpdatedIsTemplate, place);
        if (LastUpdated > today.AddDays(1)) findings.Add(FindingKind.LastUpdatedInFuture, place);
    }

    /// <summary>At the end of the file.</summary>
    /// <param name="asOf">The day for which the user asks; null for the file's own.</param>
    /// <param name="today">When the file does not tell its day.</param>
    public void Finish(DateOnly? asOf, DateOnly today)
    {
        var day = asOf ?? FilesDay ?? today;
        foreach (var (expired, seen) in _expirations.Where(e => e.Key < day).OrderBy(e => e.Value.Offset))
        {
            tally.ExpirationsWrong += seen.Count;
            findings.Add(FindingKind.RateExpired, seen.Pointer, seen.Offset, seen.Count, expired.ToString("yyyy-MM-dd", null));
        }
    }

    private DateOnly? Read(ReadOnlySpan<byte> text, ulong hash, in Place place)
    {
        if (hash != _lastHash)
        {
            _lastHash = hash;
            _lastDate = DateText.TryRead(text, out var date, out _lastPlain) ? date : null;
        }
        // Where the schema itself asks for a date, the violation says it already.
        if (schemaStatesDates || _lastPlain) return _lastDate;
        findings.Add(_lastDate is null ? FindingKind.DateImpossible : FindingKind.DateNotPlain, place);
        return _lastDate;
    }
}

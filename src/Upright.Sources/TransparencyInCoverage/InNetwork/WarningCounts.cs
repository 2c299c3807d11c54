using System.Text.Json;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>How often each oddity was met. One reader writes it; it is not thread-safe.</summary>
public sealed class WarningCounts
{
    private static readonly string[] Names = [.. Enum.GetNames<WarningKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
    private readonly long[] _counts = new long[Names.Length];

    public long this[WarningKind kind] => _counts[(int)kind];

    public void Count(WarningKind kind, long times = 1) => _counts[(int)kind] += times;

    public void Add(WarningCounts others)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += others._counts[i];
    }

    /// <summary>The kinds that were met, by their lasting names (<c>npi-as-text</c>), in alphabetical order.</summary>
    public IReadOnlyDictionary<string, long> ByName()
    {
        var met = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < Names.Length; i++)
            if (_counts[i] > 0) met[Names[i]] = _counts[i];
        return met;
    }
}

using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>Counts findings by kind and keeps the first few places of each.</summary>
internal sealed class FindingLog
{
    private const int MostSamples = 10;
    private readonly long[] _counts = new long[Enum.GetValues<FindingKind>().Length];
    private readonly List<FindingSample>?[] _samples = new List<FindingSample>?[Enum.GetValues<FindingKind>().Length];

    /// <summary>Findings of every kind so far.</summary>
    public long Total { get; private set; }

    public long this[FindingKind kind] => _counts[(int)kind];

    public void Add(FindingKind kind, in Place place, string? detail = null)
    {
        Total++;
        var count = ++_counts[(int)kind];
        if (count <= MostSamples) (_samples[(int)kind] ??= []).Add(new FindingSample(place.Pointer, place.Offset, detail));
    }

    /// <summary>A finding whose place was noted earlier, or that is of the file as a whole.</summary>
    public void Add(FindingKind kind, string pointer, long offset, long times = 1, string? detail = null)
    {
        Total += times;
        _counts[(int)kind] += times;
        var samples = _samples[(int)kind] ??= [];
        if (samples.Count < MostSamples) samples.Add(new FindingSample(pointer, offset, detail));
    }

    /// <summary>The worst first, then in the order of the file.</summary>
    public IReadOnlyList<Finding> Findings() =>
        Enum.GetValues<FindingKind>()
            .Where(kind => _counts[(int)kind] > 0)
            .Select(kind => new Finding(kind, FindingRules.SeverityOf(kind), _counts[(int)kind], FindingRules.MessageOf(kind), _samples[(int)kind]![0].Pointer, _samples[(int)kind]![0].Offset, _samples[(int)kind]!))
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Offset)
            .ToList();
}

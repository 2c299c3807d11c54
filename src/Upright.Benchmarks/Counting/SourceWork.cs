using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Reading;

namespace Upright.Benchmarks.Counting;

/// <summary>One file while a question is answered: its rows, and the providers behind them.</summary>
internal sealed class SourceWork(ChosenSource chosen)
{
    public ChosenSource Chosen { get; } = chosen;

    public PublishedRows Rows { get; set; } = new();

    /// <summary>Null while it has no rows.</summary>
    public ProviderGroups? Groups { get; set; }

    /// <summary>By the place of the group; null when nothing is known of providers.</summary>
    public GroupFacts[]? Facts { get; set; }

    /// <summary>The NPIs of each group, by its place; null when they are not wanted.</summary>
    public GroupNpis? Npis { get; set; }

    /// <summary>The groups of the provider asked about, by their places; null when none was.</summary>
    public HashSet<int>? Own { get; set; }

    public ref readonly GroupFacts FactsOf(int group)
    {
        if (Facts is null) return ref Nothing;
        return ref Facts[group];
    }

    private static readonly GroupFacts Nothing = GroupFacts.Unknown;
}

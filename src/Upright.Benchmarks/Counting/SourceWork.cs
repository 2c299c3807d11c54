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

    /// <summary>The NPIs of each group; null when they are not wanted.</summary>
    public GroupNpis? Npis { get; set; }

    /// <summary>The groups of the provider asked about, by their places; null when none was.</summary>
    public HashSet<int>? Own { get; set; }

    /// <summary>The number that each contract of the file has in the count of this code; -1 while it has none.</summary>
    public int[] Contracts { get; private set; } = [];

    public void BeginCode()
    {
        if (Contracts.Length != Groups!.Contracts.Length) Contracts = new int[Groups.Contracts.Length];
        Contracts.AsSpan().Fill(-1);
    }

    /// <summary>Lets go of what was read: other payers follow.</summary>
    public void Forget() => (Rows, Groups, Facts, Npis, Contracts) = (new(), null, null, null, []);
}

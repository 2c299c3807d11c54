using Upright.Benchmarks.Asking;
using Upright.Store.Rates;

namespace Upright.Benchmarks.Judging;

/// <summary>What holds for every code of a question.</summary>
/// <param name="PanelCodes">Null when families were not looked at.</param>
/// <param name="LoadedFiles">All files in the lake, whosever.</param>
internal sealed record Standing(
    BenchmarkQuestion Question, IReadOnlyList<ChosenSource> Chosen, IReadOnlyList<RateSource> Earlier, IReadOnlyList<RateSource> Later,
    IReadOnlyList<string> Payers, bool KnowsProviders, int? PanelCodes, int LoadedFiles);

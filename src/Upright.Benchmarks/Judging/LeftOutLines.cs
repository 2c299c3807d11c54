using Upright.Benchmarks.Asking;
using Upright.Benchmarks.Counting;

namespace Upright.Benchmarks.Judging;

/// <summary>What was left out, by reason, in words.</summary>
internal static class LeftOutLines
{
    public static IReadOnlyList<LeftOut> Of(IReadOnlyList<PayerFigures> parts, Standing standing, string? payer)
    {
        var lines = parts.SelectMany(p => p.LeftOut).GroupBy(l => l.Reason).OrderBy(g => g.Key).Select(g => new LeftOut(g.Key, g.Sum(l => l.Contracts), "contracts", Explain(g.Key, standing.Question))).ToList();
        var loose = parts.Sum(p => p.NoProviderRows);
        if (loose > 0) lines.Insert(0, new LeftOut(LeftOutReason.NoProviders, loose, "rows", "The price names no provider, or none that the file resolves, so it belongs to no contract."));
        var earlier = standing.Earlier.Count(s => payer is null || PayerGrouping.ShownAs(s) == payer);
        if (earlier > 0) lines.Add(new LeftOut(LeftOutReason.EarlierMonth, earlier, "files", "A later month of the same reporting entity is loaded and answers in its place."));
        var later = standing.Later.Count(s => payer is null || PayerGrouping.ShownAs(s) == payer);
        if (later > 0) lines.Add(new LeftOut(LeftOutReason.LaterMonth, later, "files", "The file is of a month after the date asked for."));
        return lines;
    }

    private static string Explain(LeftOutReason reason, BenchmarkQuestion question) => reason switch
    {
        LeftOutReason.NoTin => "The contract has no tax number that could tell it from others.",
        LeftOutReason.NotASupplier => question.Relevance == Relevance.Maximum
            ? "None of its providers has an orthotic or prosthetic taxonomy or is known to have billed such a code."
            : "All of its providers are known, and none is of a kind that supplies orthoses.",
        LeftOutReason.ProviderUnknown => "Nothing is known of its providers; relevance minimum keeps such contracts.",
        LeftOutReason.OtherState => $"None of its providers is in {question.State?.Name}.",
        LeftOutReason.StateUnknown => "It is not known in which state its providers are.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}

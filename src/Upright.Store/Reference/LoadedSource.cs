using Upright.Domain.Answers;
using Upright.Domain.Time;

namespace Upright.Store.Reference;

/// <summary>What one loaded content is, as <c>upright sources</c> shows it.</summary>
public sealed record LoadedSource
{
    public required long Id { get; init; }

    /// <summary>hcpcs, dmepos-fees, bidding-area-fees, rural-zips, mue-dme, icd10cm, taxonomy, places.</summary>
    public required string Kind { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    public required string Release { get; init; }

    public required DateSpan Holds { get; init; }

    public required SourceStanding Standing { get; init; }

    public required string File { get; init; }

    public string? Link { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required long Rows { get; init; }

    public required long RefusedRows { get; init; }

    /// <summary>Rows deliberately not taken, by reason.</summary>
    public required IReadOnlyDictionary<string, long> LeftOut { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>True for an excerpt: it can answer for what it names, its silence proves nothing.</summary>
    public required bool Partial { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime LoadedAt { get; init; }

    /// <summary>"line 17" of a text file, "row 17" of a workbook.</summary>
    public string Locate(long line) => File.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? $"row {line}" : $"line {line}";

    public Provenance AsProvenance(string? locator = null) => new(Publisher, Title, Release, Holds)
    {
        Standing = Standing,
        File = File,
        Locator = locator,
        Link = Link,
        Sha256 = Sha256,
        Retrieved = LoadedAt,
    };
}

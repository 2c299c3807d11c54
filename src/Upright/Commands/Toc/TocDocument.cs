using Upright.Sources.TransparencyInCoverage.TableOfContents;

namespace Upright.Commands.Toc;

/// <summary>What <c>upright toc --json</c> writes.</summary>
internal sealed record TocDocument(
    string ReportingEntity, string ReportingEntityType, string Version, string LastUpdatedOn,
    long Structures, long FileEntries, int FilesInAll, IReadOnlyList<IndexedPlan> Plans, IReadOnlyList<TocFile> Files, IReadOnlyDictionary<string, long> Warnings)
{
    public static TocDocument Of(PlanIndex index) => new(
        index.ReportingEntity, index.ReportingEntityType, index.Version, index.LastUpdatedOn,
        index.Structures, index.FileEntries, index.FilesInAll, index.Plans,
        [.. index.Files.Select(f => new TocFile(f.Kind, f.Address.Shown, f.Address.IsSigned, f.Address.IsFetchable, f.Description, f.Entries))], index.Warnings);
}

/// <param name="Kind">in-network or allowed-amounts.</param>
/// <param name="Location">Without its query.</param>
/// <param name="Signed">Whether the index gives a query with it.</param>
/// <param name="Fetchable">Whether it is an https address.</param>
/// <param name="Description">The publisher's words.</param>
/// <param name="Entries">How many entries name it.</param>
internal sealed record TocFile(IndexedFileKind Kind, string Location, bool Signed, bool Fetchable, string Description, long Entries);

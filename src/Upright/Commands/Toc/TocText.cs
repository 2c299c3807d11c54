using Upright.Sources.TransparencyInCoverage.TableOfContents;

namespace Upright.Commands.Toc;

/// <summary>An index as people read it; long lists are cut, and said to be.</summary>
internal static class TocText
{
    private const int Shown = 50;

    public static void Write(TextWriter to, PlanIndex index)
    {
        to.WriteLine($"Table of contents of {index.ReportingEntity}{(index.LastUpdatedOn.Length > 0 ? ", updated " + index.LastUpdatedOn : "")}{(index.Version.Length > 0 ? ", schema " + index.Version : "")}");
        to.WriteLine($"{index.FileEntries:N0} file entries in {index.Structures:N0} parts name {index.FilesInAll:N0} distinct files.");
        to.WriteLine();
        to.WriteLine($"Plans ({index.Plans.Count:N0})");
        foreach (var plan in index.Plans.Take(Shown))
            to.WriteLine($"  {plan.Name}  [{plan.IdType} {plan.Id}, {plan.Market}]{(plan.Issuer.Length > 0 ? "  " + plan.Issuer : "")}{(plan.Sponsor.Length > 0 ? ", for " + plan.Sponsor : "")}");
        More(to, index.Plans.Count);
        to.WriteLine();
        to.WriteLine($"Their files ({index.Files.Count:N0})");
        foreach (var file in index.Files.Take(Shown))
            to.WriteLine($"  {(file.Kind == IndexedFileKind.InNetwork ? "in-network" : "allowed   ")}  {file.Address}{(file.Address.IsSigned ? " (signed)" : "")}{(file.Address.IsFetchable ? "" : " (cannot be fetched)")}  {file.Description}{(file.Entries > 1 ? $"  ×{file.Entries:N0}" : "")}");
        More(to, index.Files.Count);
        foreach (var (kind, count) in index.Warnings) to.WriteLine($"Note: {kind} ×{count:N0}");
    }

    private static void More(TextWriter to, int count)
    {
        if (count > Shown) to.WriteLine($"  … and {count - Shown:N0} more; --json lists all");
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Upright.Domain;
using Upright.Sources.Payers;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Store.Rates;

/// <summary>Makes the manifest's row of what was read.</summary>
internal static partial class SourceDescription
{
    public static RateSource Of(PayerFile file, string member, InNetworkContents contents, CodeFilter codes, string sha256)
    {
        var header = contents.Header;
        var name = Path.GetFileName(file.Path);
        return new RateSource
        {
            SourceId = contents.Digest[..12],
            ContentDigest = contents.Digest,
            FileSha256 = sha256,
            Payer = header.ReportingEntityName ?? throw new UnreadableInputException("The file does not say whose it is: \"reporting_entity_name\" is missing or blank.") { File = file.Path },
            PayerFamily = PayerFamilies.Default.Of(header.ReportingEntityName) is { IsKnown: true } known ? known.ShownName : null,
            EntityType = header.ReportingEntityType,
            PlanName = header.PlanName,
            PlanIdType = header.PlanIdType,
            PlanId = header.PlanId,
            PlanMarket = header.PlanMarketType,
            IssuerName = header.IssuerName,
            PlanSponsorName = header.PlanSponsorName,
            SchemaVersion = header.Version,
            Month = MonthOf(header, name, member, contents.Warnings),
            LastUpdatedRaw = header.LastUpdatedOn,
            LastUpdated = header.LastUpdated,
            FileName = file.Kind == ContainerKind.Zip ? $"{name}!{member}" : name,
            FileBytes = file.Length,
            CodesFilter = codes.ToString(),
            ItemsSeen = contents.ItemsSeen,
            ItemsKept = contents.ItemsKept,
            PricesSeen = contents.PricesSeen,
            PricesKept = contents.PricesKept,
            CodesKept = contents.PricesByCode().Count,
            GroupsUnresolved = contents.UnresolvedReferences,
            Warnings = contents.Warnings.ByName(),
            Synthetic = header.IsSynthetic,
            LoadedAt = DateTime.UtcNow,
            Folder = "",
        };
    }

    /// <summary>The month of the file's own date; without one, of its name; without either, of today.</summary>
    private static string MonthOf(InNetworkHeader header, string name, string member, WarningCounts warnings)
    {
        if (header.LastUpdated is { } date) return Month(date);
        warnings.Count(WarningKind.MonthFromFileName);
        foreach (var text in new[] { member, name })
            if (MonthInName().Match(text) is { Success: true } found)
                return $"{found.Groups["year"].Value}-{found.Groups["month"].Value}";
        return Month(DateOnly.FromDateTime(DateTime.UtcNow));
    }

    private static string Month(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<year>20[2-9]\d)[-_]?(?<month>0[1-9]|1[0-2])(?!\d{3,})")]
    private static partial Regex MonthInName();
}

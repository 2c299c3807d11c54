using System.Globalization;
using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Commands.Validate;

/// <summary>A validation report as people read it: the verdict, what is wrong by kind, what the file is good for.</summary>
internal static class ReportText
{
    public static void Write(TextWriter to, ValidationReport report)
    {
        var verdict = report.Unreadable is not null ? "cannot be read to its end"
            : report.ViolationCount > 0 ? $"breaks the schema {report.ViolationCount:N0} times"
            : report.HasErrors ? "satisfies the schema, but has errors that no schema says"
            : "is valid";
        to.WriteLine($"{report.File}: {verdict}");
        to.WriteLine($"  {Word(report.Kind)} file of {report.ReportingEntity ?? "an unnamed entity"}, {report.Bytes:N0} bytes, held against CMS schema {report.SchemaVersion} ({Why(report)})");
        if (report.ViolationSummary.Count > 0)
        {
            to.WriteLine();
            to.WriteLine("  Violations of the schema");
            foreach (var group in report.ViolationSummary)
            {
                to.WriteLine($"    {group.Count,11:N0}  {group.Place}: {group.Rule}. {group.First.Message}");
                to.WriteLine($"                 first at {(group.First.Pointer.Length == 0 ? "/" : group.First.Pointer)} (byte {group.First.Offset.ToString(CultureInfo.InvariantCulture)})");
            }
        }
        if (report.Findings.Count > 0)
        {
            to.WriteLine();
            to.WriteLine("  What no schema says");
            foreach (var finding in report.Findings)
            {
                to.WriteLine($"    {finding.Count,11:N0}  {Word(finding.Severity)}  {Word(finding.Rule)}: {finding.Message}");
                if (finding.Pointer.Length > 0) to.WriteLine($"                 first at {finding.Pointer} (byte {finding.Offset.ToString(CultureInfo.InvariantCulture)}){(finding.Samples[0].Detail is { } detail ? ": " + detail : "")}");
            }
        }
        if (report.CodeCheck is { } codes)
        {
            to.WriteLine();
            to.WriteLine("  Codes: " + codes.Message);
        }
        var card = report.Scorecard;
        to.WriteLine();
        to.WriteLine("  Scorecard");
        foreach (var quality in card.Qualities)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {quality.Score,6:0.0}  {quality.Name}: {quality.Failed:N0} of {quality.Checked:N0} failed"));
        if (card.Items > 0) to.WriteLine($"    Holds {card.Items:N0} items ({card.Level2Items:N0} HCPCS Level II, {card.OrthoticItems:N0} of them L codes), {card.Prices:N0} prices, {card.ProviderGroups:N0} provider references, {card.Npis:N0} NPIs listed.");
        if (card.Files > 0) to.WriteLine($"    Holds {card.Plans:N0} plan entries and {card.Files:N0} file entries.");
        to.WriteLine();
    }

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()!);

    private static string Why(ValidationReport report) => report.SchemaChosenBy switch
    {
        SchemaChoice.Asked => "as asked",
        SchemaChoice.Version => "the file says version " + report.DeclaredVersion,
        SchemaChoice.Content => "its fields are of that version",
        _ => "the file does not say; this is the one in force",
    };
}

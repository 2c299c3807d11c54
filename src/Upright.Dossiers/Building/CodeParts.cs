using System.Globalization;
using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Codes.Descriptors;
using Upright.Dossiers.Model;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>Billing code overview: the descriptor and what follows from it and from the release's own fields.</summary>
internal static class CodeParts
{
    public static Part<Statement> Descriptor(CodeAnswer answer) => answer.Record is { } record
        ? Part.Of(new Statement(record.LongDescription, Source(record)))
        : Part.Absent<Statement>(answer.Choice.Absence ?? new Absence(AbsenceReason.NotInSource, "No loaded release names the code.", "upright fetch hcpcs"));

    /// <param name="official">The code in the nearest loaded file of CMS; null when none names it.</param>
    public static Part<IReadOnlyList<Fact>> Facts(CodeAnswer answer, CodeRecord? official, CodeCoverage known, EvidenceOf evidence)
    {
        if (answer.Record is not { } record) return Part.Absent<IReadOnlyList<Fact>>(Descriptor(answer).Why!);
        var reading = record.Reading;
        var source = Source(record);
        var facts = new List<Fact> { new(IsOurs(record) ? "In our own words" : "Definition", new Statement(record.LongDescription, source)) };
        if (IsOurs(record) && official is not null) facts.Add(new("Definition", new Statement($"{official.LongDescription} (CMS’s words in the release {official.Source.Release}, the nearest loaded)", Source(official))));
        else if (IsOurs(record)) facts.Add(new("Definition", null, new Absence(AbsenceReason.NotLoaded, "CMS’s own descriptor is not shipped with the program", "upright fetch hcpcs, or import the HCPCS Level II file")));
        if (record.ShortDescription.Length > 0) facts.Add(new("Short descriptor", new Statement(record.ShortDescription, source)));
        if (known.Profile is { } profile)
        {
            facts.Add(new("In plain words", evidence.Statement(profile.Plain, profile.Basis)));
            facts.Add(new("One unit is", evidence.Statement(profile.Unit, profile.Basis)));
            facts.Add(new("Service type", evidence.Statement(profile.ServiceType, profile.Basis)));
        }
        else
        {
            facts.Add(new("One unit is", new Statement(reading.Unit ?? "the item as described", source)));
            facts.Add(new("Service type", new Statement(Kind(reading), source)));
        }
        facts.Add(new("How it is made", new Statement(Capital(reading.Fabrication.InWords()) + (reading is { IsAddition: true, RequiresCustomFabricated: true } ? " base required" : ""), source)));
        if (reading.BodyRegions.Count > 0) facts.Add(new("Body region", new Statement(Capital(string.Join(", ", reading.BodyRegions)), source)));
        var sites = known.Points.Where(p => p.Section == "site").ToList();
        foreach (var site in sites) facts.Add(new("Typical site of service", evidence.Statement(site.Text, site.Basis)));
        if (sites.Count == 0)
            facts.Add(new("Typical sites of service", null, new Absence(AbsenceReason.NotInSource, $"nothing is written up of where {record.Code} is provided", "an entry for the code in the coverage data, with its citation")));
        facts.Add(new("Pricing indicator", Indicator(string.Join(' ', record.Pricing), record.Pricing is [var p, ..] ? Indicators.Pricing(p) : null, source)));
        facts.Add(new("Coverage indicator", Indicator(record.Coverage, Indicators.Coverage(record.Coverage), source)));
        facts.Add(new("Type (BETOS)", Indicator(record.Betos, Indicators.Betos(record.Betos), source)));
        facts.Add(new("Valid", new Statement(Dates(record), source)));
        foreach (var remark in known.Profile?.Remarks ?? []) facts.Add(new("Watch", evidence.Statement(remark, known.Profile!.Basis)));
        return Part.Of<IReadOnlyList<Fact>>(facts);
    }

    /// <summary>Starter data name codes in our words; only a loaded file has CMS's descriptor.</summary>
    private static bool IsOurs(CodeRecord record) => record.Source.Standing == SourceStanding.Starter;

    public static string Kind(DescriptorReading reading) =>
        (reading.IsAddition ? "Addition, billed on top of a base" : reading.IsReplacement ? "Replacement part" : "Base item") + (reading.Device is { } device ? $": {device}" : "");

    public static Evidence Source(CodeRecord record) => Evidence.Of(record.Source.AsProvenance($"line {record.Line.ToString(CultureInfo.InvariantCulture)}"));

    private static Statement Indicator(string indicator, string? meaning, Evidence source) =>
        new(indicator.Length == 0 ? "The record states none" : meaning is null ? indicator : $"{indicator}: {meaning}", source);

    private static string Dates(CodeRecord record) =>
        (record.Added is { } added ? $"Added {added:yyyy-MM-dd}" : "The record states no date of adding")
        + (record.Effective is { } effective ? $"; last change effective {effective:yyyy-MM-dd}" : "")
        + (record.Terminated is { } end ? $"; terminated {end:yyyy-MM-dd}" : "; not terminated");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

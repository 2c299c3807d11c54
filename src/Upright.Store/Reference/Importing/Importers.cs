using System.Globalization;
using System.Text;
using Upright.Domain;
using Upright.Domain.Time;
using Upright.Sources.DmeposFees;
using Upright.Sources.FormerBiddingAreas;
using Upright.Sources.Hcpcs;
using Upright.Sources.Icd10Cm;
using Upright.Sources.Mue;
using Upright.Sources.Nucc;
using Upright.Sources.PlacesOfService;
using Upright.Sources.ReasonCodes;
using Upright.Sources.Recognition;
using Upright.Sources.RuralZips;

namespace Upright.Store.Reference.Importing;

/// <summary>One importer a kind: reads the rows into the tables and says what the source is and when it holds.</summary>
internal static class Importers
{
    private const string Cms = "CMS";

    /// <summary>A whole HCPCS release has more than 6,000 codes; far fewer is an excerpt, whose silence proves nothing.</summary>
    private const int FewestCodesOfARelease = 3_000;
    private const int FewestRowsOfAFeeSchedule = 1_000;
    private const int FewestRowsOfTheMueTable = 1_000;

    public static SourceDraft Run(ReferenceKind kind, ImportContext context) => kind switch
    {
        ReferenceKind.HcpcsTable or ReferenceKind.HcpcsFixedWidth => Hcpcs(kind, context),
        ReferenceKind.DmeposFees => DmeposFees(context),
        ReferenceKind.DmeposFeesPdac => DmeposFeesPdac(context),
        ReferenceKind.DmeposFeesText => DmeposFeesText(context),
        ReferenceKind.FormerBiddingAreaFees => BiddingAreas(context),
        ReferenceKind.RuralZips => RuralZips(context),
        ReferenceKind.MueDme => Mue(context),
        ReferenceKind.Icd10CmOrder => Diagnoses(context),
        ReferenceKind.NuccTaxonomy => Taxonomy(context),
        ReferenceKind.PlacesOfService => Places(context),
        ReferenceKind.ReasonCodes => ReasonCodes(context),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static SourceDraft Hcpcs(ReferenceKind kind, ImportContext context)
    {
        IHcpcsReader reader;
        IEnumerable<HcpcsEntry> entries;
        if (kind == ReferenceKind.HcpcsTable)
        {
            var table = new HcpcsTableReader(context.Log);
            (reader, entries) = (table, table.Read(context.Rows));
        }
        else
        {
            var fixedWidth = new HcpcsFixedWidthReader(context.Log);
            (reader, entries) = (fixedWidth, fixedWidth.Read(context.Text!));
        }
        context.Insert("hcpcs", entries, e =>
        [
            e.Code, e.IsModifier, e.LongDescription, e.ShortDescription, e.Pricing, e.MultiplePricing, e.CoverageIssuesManual, e.CarriersManual, e.Statute,
            e.LabCertifications, e.CrossReferences, e.Coverage, e.AscGroup, e.AscGroupEffective, e.OppsGroup, e.OppsIndicator, e.OppsEffective,
            e.ProcessingNote, e.Betos, e.TypesOfService, e.AnesthesiaUnits, e.Added, e.Effective, e.Terminated, e.Action, e.Line,
        ]);

        var partial = reader.Codes < FewestCodesOfARelease;
        var byName = ReleaseNames.QuarterIn(context.Name) ?? (ReleaseNames.YearIn(context.Name) is { } year ? new Quarter(year, 1) : null);
        Quarter? byContent = reader.LatestEffective is { } latest ? Quarter.Of(latest) : null;
        var quarter = context.StatedRelease ?? Later(byName, byContent)
            ?? throw new UnreadableInputException("Neither the content nor the file's name says which quarter it holds for. State it: --release 2026-Q1.");
        if (byName is { } named && byContent is { } dated && named != dated && context.StatedRelease is null)
            context.Log.Note($"The name says {named}, the latest effective date in it {dated}: kept as {quarter}.");
        if (partial) context.Log.Note($"An excerpt: {reader.Codes:N0} procedure codes, where a whole release has more than 6,000.");
        // Until 2019 CMS published this file once a year.
        var annual = quarter is { Year: <= 2019, Number: 1 };
        var holds = annual ? new DateSpan(new(quarter.Year, 1, 1), new(quarter.Year, 12, 31)) : quarter.Span;
        return new SourceDraft(ReferenceKinds.Hcpcs, Cms, "HCPCS Level II Alpha-Numeric File", annual ? quarter.Year.ToString(CultureInfo.InvariantCulture) : MonthName(quarter), holds) { Partial = partial };
    }

    private static Quarter? Later(Quarter? left, Quarter? right) =>
        left is null ? right : right is null || left.Value.FirstDay >= right.Value.FirstDay ? left : right;

    private static SourceDraft DmeposFees(ImportContext context)
    {
        var reader = new FeeTableReader(context.Log);
        InsertFees(context, reader.Read(context.Rows));
        var quarter = context.Quarter(reader.Quarter);
        return new SourceDraft(ReferenceKinds.DmeposFees, Cms, "DMEPOS Fee Schedule", MonthName(quarter), quarter.Span) { Partial = IsExcerpt(context, FewestRowsOfAFeeSchedule) };
    }

    private static SourceDraft DmeposFeesPdac(ImportContext context)
    {
        var reader = new PdacFeeReader(context.Log);
        InsertFees(context, reader.Read(context.Rows));
        var holds = reader.Holds ?? throw new UnreadableInputException("No row carries the dates for which the fees hold.");
        return new SourceDraft(ReferenceKinds.DmeposFees, "PDAC (Medicare contractor)", "DMEPOS Fee Schedule", Quarter.Of(holds.From).Span == holds ? MonthName(Quarter.Of(holds.From)) : holds.ToString(), holds)
        {
            Partial = IsExcerpt(context, FewestRowsOfAFeeSchedule),
        };
    }

    private static SourceDraft DmeposFeesText(ImportContext context)
    {
        var reader = new FeeTextReader(context.Log);
        InsertFees(context, reader.Read(Upright.Sources.Reading.CsvRows.Read(context.Text!, '~')));
        var quarter = context.Quarter(null);
        if (reader.Year != quarter.Year) throw new UnreadableInputException($"The rows are of {reader.Year}, the stated release is {quarter}.");
        context.Log.Note("This layout has no rural amounts.");
        return new SourceDraft(ReferenceKinds.DmeposFees, Cms, "DMEPOS Fee Schedule", MonthName(quarter), quarter.Span) { Partial = IsExcerpt(context, FewestRowsOfAFeeSchedule) };
    }

    private static void InsertFees(ImportContext context, IEnumerable<FeeRow> fees) =>
        context.Insert("fee", fees, f => [f.Code, f.Modifiers, f.Contractor, f.Category, f.Ceiling, f.Floor, AmountsAsJson(f.Amounts), f.Description, f.Line]);

    /// <summary>A JSON array of 106 numbers or nulls, in the order of the jurisdictions, non-rural before rural: readable by SQL and exact.</summary>
    private static string AmountsAsJson(IReadOnlyList<decimal?> amounts)
    {
        var json = new StringBuilder(amounts.Count * 7).Append('[');
        for (var i = 0; i < amounts.Count; i++)
        {
            if (i > 0) json.Append(',');
            if (amounts[i] is { } amount) json.Append(amount.ToString(CultureInfo.InvariantCulture));
            else json.Append("null");
        }
        return json.Append(']').ToString();
    }

    private static SourceDraft BiddingAreas(ImportContext context)
    {
        context.Insert("bidding_area_fee", new BiddingAreaFeeReader(context.Log).Read(context.Rows), f => [f.Code, f.Modifiers, f.Area, f.Category, f.Amount]);
        var quarter = context.Quarter(null);
        return new SourceDraft(ReferenceKinds.BiddingAreaFees, Cms, "Former Competitive Bidding Area Fee Schedule", MonthName(quarter), quarter.Span);
    }

    private static SourceDraft RuralZips(ImportContext context)
    {
        var reader = new RuralZipReader(context.Log);
        context.Insert("rural_zip", reader.Read(context.Rows), z => [z.Zip, z.State]);
        var quarter = context.Quarter(reader.Quarter);
        return new SourceDraft(ReferenceKinds.RuralZips, Cms, "DMEPOS Rural ZIP Codes", MonthName(quarter), quarter.Span);
    }

    private static SourceDraft Mue(ImportContext context)
    {
        context.Insert("mue", new MueReader(context.Log).Read(context.Rows), m => [m.Code, m.Units, m.AdjudicationIndicator, m.Rationale]);
        var quarter = context.Quarter(null);
        return new SourceDraft(ReferenceKinds.MueDme, Cms, "NCCI Medically Unlikely Edits, DME Supplier Services", MonthName(quarter), quarter.Span) { Partial = IsExcerpt(context, FewestRowsOfTheMueTable) };
    }

    private static SourceDraft Diagnoses(ImportContext context)
    {
        context.Insert("diagnosis", new Icd10CmOrderReader(context.Log).Read(context.Text!), d => [d.Code, d.Billable, d.ShortDescription, d.LongDescription]);
        var year = context.StatedRelease is { } stated ? (stated.Number == 4 ? stated.Year + 1 : stated.Year)
            : ReleaseNames.YearIn(context.Name) ?? throw new UnreadableInputException("The file's name does not say for which fiscal year it holds. State a quarter of it: --release 2026-Q1.");
        return new SourceDraft(ReferenceKinds.Icd10Cm, "CMS and CDC/NCHS", "ICD-10-CM Order File", $"FY{year}", new DateSpan(new(year - 1, 10, 1), new(year, 9, 30)));
    }

    private static SourceDraft Taxonomy(ImportContext context)
    {
        context.Insert("taxonomy", new TaxonomyReader(context.Log).Read(context.Rows), t => [t.Code, t.Grouping, t.Classification, t.Specialization, t.DisplayName, t.Section]);
        var (year, half) = ReleaseNames.TaxonomyVersionIn(context.Name) ?? (context.StatedRelease is { } stated ? (stated.Year, stated.Number <= 2 ? 0 : 1) : throw new UnreadableInputException("The file's name does not say its version. State the half year it holds for: --release 2025-Q3."));
        var from = new DateOnly(year, half == 0 ? 1 : 7, 1);
        return new SourceDraft(ReferenceKinds.Taxonomy, "NUCC", "Health Care Provider Taxonomy", $"{year % 100}.{half}", new DateSpan(from, from.AddMonths(6).AddDays(-1)));
    }

    private static SourceDraft ReasonCodes(ImportContext context)
    {
        var reader = new ReasonCodeReader(context.Log);
        context.Insert("reason_code", reader.Read(context.Rows), r => [r.Code, r.Description, r.Starts, r.Stops]);
        // Each code carries its own days; the list as a whole is the user's and has no end.
        return new SourceDraft(reader.IsRemarks ? ReferenceKinds.Remarks : ReferenceKinds.AdjustmentReasons, "the user's own list",
            reader.IsRemarks ? "Remittance Advice Remark Codes" : "Claim Adjustment Reason Codes", "as loaded", new DateSpan(new(1995, 1, 1), null));
    }

    private static SourceDraft Places(ImportContext context)
    {
        context.Insert("place", new PlaceReader(context.Log).Read(context.Rows), p => [p.Code, p.Name, p.Description]);
        var from = context.StatedRelease?.FirstDay ?? ReleaseNames.DateIn(context.Name) ?? new DateOnly(2003, 10, 1);
        return new SourceDraft(ReferenceKinds.Places, Cms, "Place of Service Code Set", $"from {from:yyyy-MM-dd}", new DateSpan(from, null));
    }

    private static bool IsExcerpt(ImportContext context, int fewest)
    {
        if (context.Log.Taken >= fewest) return false;
        context.Log.Note($"An excerpt: {context.Log.Taken:N0} rows, where the whole table has more than {fewest:N0}.");
        return true;
    }

    private static string MonthName(Quarter quarter) => quarter.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}

using Upright.Sources.Containers;
using Upright.Sources.DmeposFees;
using Upright.Sources.FormerBiddingAreas;
using Upright.Sources.Hcpcs;
using Upright.Sources.Icd10Cm;
using Upright.Sources.Mue;
using Upright.Sources.Nucc;
using Upright.Sources.PlacesOfService;
using Upright.Sources.Reading;
using Upright.Sources.ReasonCodes;
using Upright.Sources.RuralZips;

namespace Upright.Sources.Recognition;

/// <summary>Tells by its content which reference file something is. Names are never asked.</summary>
public static class Recogniser
{
    private static readonly (ReferenceKind Kind, string InWords, Func<TableRow, bool> IsHeader)[] Tables =
    [
        (ReferenceKind.DmeposFees, "CMS DMEPOS fee schedule", FeeTableReader.IsHeader),
        (ReferenceKind.DmeposFeesPdac, "PDAC DMEPOS fee schedule", PdacFeeReader.IsHeader),
        (ReferenceKind.FormerBiddingAreaFees, "DMEPOS fees of former competitive bidding areas", BiddingAreaFeeReader.IsHeader),
        (ReferenceKind.RuralZips, "DMEPOS rural ZIP codes", RuralZipReader.IsHeader),
        (ReferenceKind.HcpcsTable, "HCPCS Level II codes", HcpcsTableReader.IsHeader),
        (ReferenceKind.MueDme, "Medically Unlikely Edits for DME suppliers", MueReader.IsHeader),
        (ReferenceKind.NuccTaxonomy, "NUCC provider taxonomy", TaxonomyReader.IsHeader),
        (ReferenceKind.PlacesOfService, "places of service", PlaceReader.IsHeader),
        (ReferenceKind.ReasonCodes, "claim adjustment reason or remark codes", ReasonCodeReader.IsHeader),
    ];

    /// <exception cref="Domain.UnreadableInputException">The content is packed and damaged.</exception>
    public static Recognition Recognise(InputMember member)
    {
        using var stream = member.Open();
        var head = ContainerSniffer.ReadHead(stream);
        var container = ContainerSniffer.Sniff(head);
        return container switch
        {
            ContainerKind.Text => Text(head),
            ContainerKind.Zip => Workbook(member),
            ContainerKind.Json => new(null, container, "a JSON document", false),
            ContainerKind.Html => new(null, container, "a web page (HTML): perhaps an error page saved in place of the file", false),
            ContainerKind.Xml => new(null, container, "an XML document: perhaps an error answer saved in place of the file", false),
            ContainerKind.Pdf => new(null, container, "a PDF document", false),
            ContainerKind.SevenZip => new(null, container, "a 7z archive: unpack it first", false),
            ContainerKind.Gzip => new(null, container, "packed several times over: unpack it once", false),
            ContainerKind.Empty => new(null, container, "an empty file", false),
            _ => new(null, container, "binary data of no known kind (text in UTF-16 needs its byte order mark)", false),
        };
    }

    private static Recognition Text(byte[] head)
    {
        var text = TextDecoding.Head(head);
        if (OfLines(text) is { } kind)
            return new(kind, ContainerKind.Text, kind == ReferenceKind.HcpcsFixedWidth ? "HCPCS Level II codes (fixed width)" : "ICD-10-CM order file", false);
        try
        {
            if (OfRows(CsvRows.Read(new StringReader(text))) is { } table) return new(table.Kind, ContainerKind.Text, table.InWords + " (csv)", false);
            var first = CsvRows.Read(new StringReader(text), '~').FirstOrDefault(r => !r.IsBlank);
            if (first.Cells is not null && FeeTextReader.IsRow(first)) return new(ReferenceKind.DmeposFeesText, ContainerKind.Text, "CMS DMEPOS fee schedule (tilde-separated text)", false);
        }
        catch (Domain.UnreadableInputException)
        {
            // Not a table of any kind: falls through to the answer below.
        }
        return new(null, ContainerKind.Text, "text of no known layout", false);
    }

    private static Recognition Workbook(InputMember member)
    {
        using var spooled = Spool.ToTemporaryFile(member);
        return OfRows(WorkbookRows.Read(spooled)) is { } table
            ? new(table.Kind, ContainerKind.Zip, table.InWords + " (workbook)", true)
            : new(null, ContainerKind.Zip, "a workbook of no known layout", true);
    }

    private static (ReferenceKind Kind, string InWords)? OfRows(IEnumerable<TableRow> rows)
    {
        foreach (var row in rows.Take(TableBody.HeaderWithin))
            foreach (var (kind, inWords, isHeader) in Tables)
                if (isHeader(row)) return (kind, inWords);
        return null;
    }

    /// <summary>Fixed-width files: most of the lines of the head must be records, disclaimers may stand before them.</summary>
    private static ReferenceKind? OfLines(string text)
    {
        int lines = 0, hcpcs = 0, diagnoses = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            lines++;
            if (HcpcsFixedWidthReader.IsRecord(line)) hcpcs++;
            else if (Icd10CmOrderReader.IsLine(line)) diagnoses++;
        }
        if (hcpcs >= 1 && hcpcs * 2 > lines) return ReferenceKind.HcpcsFixedWidth;
        return diagnoses >= 1 && diagnoses * 2 > lines ? ReferenceKind.Icd10CmOrder : null;
    }
}

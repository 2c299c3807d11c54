using Upright.Domain;
using Upright.Sources.Reading;

namespace Upright.Sources.Hcpcs;

/// <summary>
/// CMS's workbook (<c>HCPCyyyy_MON_CONTR_ANWEB.xlsx</c>) or a CSV export of it. The header is looked for (it has stood in rows 1, 8 and 11),
/// columns are found by name.
/// </summary>
public sealed class HcpcsTableReader(ReadingLog log) : IHcpcsReader
{
    private readonly HcpcsDrafts _drafts = new(log);

    public DateOnly? LatestEffective => _drafts.LatestEffective;

    public long Codes => _drafts.Codes;

    /// <summary>Whether a row is the header: it begins with HCPC and names the record id or a description.</summary>
    public static bool IsHeader(TableRow row) =>
        row.Cells.Count > 10 && ColumnMap.Normalise(row[0]) == "HCPC" &&
        row.Cells.Any(c => ColumnMap.Normalise(c) is "RECID" or "LONGDESCRIPTION" or "SHORTDESCRIPTION");

    public IEnumerable<HcpcsEntry> Read(IEnumerable<TableRow> rows)
    {
        var table = TableBody.Find(rows, IsHeader, "HCPC, SEQNUM, RECID, LONG DESCRIPTION …");
        var columns = new Columns(table.Columns);
        foreach (var row in table.Rows(log))
        {
            var recordId = row[columns.RecordId].Trim();
            var code = row[columns.Code].Trim();
            if (recordId is "4" or "8")
            {
                _drafts.Continue(code, row[columns.Long], row.Line);
            }
            else if (recordId is not ("3" or "7"))
            {
                log.Refuse(row.Line, columns.RecordId + 1, "record id is none of 3, 4, 7, 8");
            }
            else if (Draft(columns, row, code, recordId == "7") is { } draft && _drafts.Begin(draft) is { } finished)
            {
                yield return finished;
            }
        }
        if (_drafts.Finish() is { } last) yield return last;
    }

    private HcpcsEntry? Draft(Columns columns, TableRow row, string code, bool isModifier)
    {
        DateOnly? Date(int column)
        {
            if (column < 0) return null;
            if (!PublishedDates.TryReadCompact(row[column], out var date)) throw new UnreadableInputException("not a date (yyyymmdd)") { Column = column + 1 };
            return date;
        }
        string Text(int column) => column < 0 ? "" : row[column].Trim();
        string[] Texts(int[] several) => [.. several.Select(Text).Where(t => t.Length > 0)];
        try
        {
            return new HcpcsEntry
            {
                Code = code,
                IsModifier = isModifier,
                LongDescription = row[columns.Long],
                ShortDescription = Text(columns.Short),
                Pricing = Texts(columns.Pricing),
                MultiplePricing = Text(columns.MultiplePricing),
                CoverageIssuesManual = Texts(columns.Cim),
                CarriersManual = Texts(columns.Mcm),
                Statute = Text(columns.Statute),
                LabCertifications = Texts(columns.LabCertifications),
                CrossReferences = Texts(columns.CrossReferences),
                Coverage = Text(columns.Coverage),
                AscGroup = Text(columns.AscGroup),
                AscGroupEffective = Date(columns.AscDate),
                OppsGroup = Text(columns.Opps),
                OppsIndicator = Text(columns.OppsIndicator),
                OppsEffective = Date(columns.OppsDate),
                ProcessingNote = Text(columns.ProcessingNote),
                Betos = Text(columns.Betos),
                TypesOfService = Texts(columns.TypesOfService),
                AnesthesiaUnits = Text(columns.Anesthesia),
                Added = Date(columns.Added),
                Effective = Date(columns.Effective),
                Terminated = Date(columns.Terminated),
                Action = Text(columns.Action),
                Line = row.Line,
            };
        }
        catch (UnreadableInputException e)
        {
            log.Refuse(row.Line, e.Column, e.Message);
            return null;
        }
    }

    private sealed class Columns(ColumnMap map)
    {
        public int Code { get; } = map.Require("HCPC");
        public int RecordId { get; } = map.Require("RECID");
        public int Long { get; } = map.Require("LONG DESCRIPTION");
        public int Short { get; } = map.Require("SHORT DESCRIPTION");
        public int[] Pricing { get; } = Series(map, "PRICE", 4);
        public int MultiplePricing { get; } = map.Find("MULT_PI");
        public int[] Cim { get; } = Series(map, "CIM", 3);
        public int[] Mcm { get; } = Series(map, "MCM", 3);
        public int Statute { get; } = map.Find("STATUTE");
        public int[] LabCertifications { get; } = Series(map, "LABCERT", 8);
        public int[] CrossReferences { get; } = Series(map, "XREF", 5);
        public int Coverage { get; } = map.Require("COV");
        public int AscGroup { get; } = map.Find("ASC_GRP");
        public int AscDate { get; } = map.Find("ASC_DT");
        public int Opps { get; } = map.Find("OPPS");
        public int OppsIndicator { get; } = map.Find("OPPS_PI");
        public int OppsDate { get; } = map.Find("OPPS_DT");
        public int ProcessingNote { get; } = map.Find("PROCNOTE");
        public int Betos { get; } = map.Find("BETOS");
        public int[] TypesOfService { get; } = Series(map, "TOS", 5);
        public int Anesthesia { get; } = map.Find("ANEST_BU");
        public int Added { get; } = map.Require("ADD DT");
        public int Effective { get; } = map.Require("ACT EFF DT");
        public int Terminated { get; } = map.Require("TERM DT");
        public int Action { get; } = map.Require("ACTION CD");

        private static int[] Series(ColumnMap map, string name, int count) =>
            [.. Enumerable.Range(1, count).Select(i => map.Find(name + i)).Where(c => c >= 0)];
    }
}

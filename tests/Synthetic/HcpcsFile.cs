namespace Upright.Tests;

/// <summary>HCPCS files in CMS's layouts; the texts are invented.</summary>
internal static class HcpcsFile
{
    public sealed record Row(string Code, string RecordId, string Long, string Short = "", string Pricing = "38", string Coverage = "C", string Betos = "D1F", string Added = "20060101", string Effective = "20060101", string Terminated = "", string Action = "N");

    public static readonly string[] Header =
    [
        "HCPC", "SEQNUM", "RECID", "LONG DESCRIPTION", "SHORT DESCRIPTION", "PRICE1", "PRICE2", "PRICE3", "PRICE4", "MULT_PI", "CIM1", "CIM2", "CIM3", "MCM1", "MCM2", "MCM3", "STATUTE",
        "LABCERT1", "LABCERT2", "LABCERT3", "LABCERT4", "LABCERT5", "LABCERT6", "LABCERT7", "LABCERT8", "XREF1", "XREF2", "XREF3", "XREF4", "XREF5", "COV", "ASC_GRP", "ASC_DT", "OPPS", "OPPS_PI", "OPPS_DT",
        "PROCNOTE", "BETOS", "TOS1", "TOS2", "TOS3", "TOS4", "TOS5", "ANEST_BU", "ADD DT", "ACT EFF DT", "TERM DT", "ACTION CD",
    ];

    public static string[] Cells(Row row)
    {
        var cells = Enumerable.Repeat("", Header.Length).ToArray();
        void Set(string name, string value) => cells[Array.IndexOf(Header, name)] = value;
        Set("HCPC", row.Code.PadLeft(5));
        Set("SEQNUM", "0100");
        Set("RECID", row.RecordId);
        Set("LONG DESCRIPTION", row.Long);
        Set("SHORT DESCRIPTION", row.Short);
        Set("PRICE1", row.Pricing);
        Set("COV", row.Coverage);
        Set("BETOS", row.Betos);
        Set("TOS1", "P");
        Set("ADD DT", row.Added);
        Set("ACT EFF DT", row.Effective);
        Set("TERM DT", row.Terminated);
        Set("ACTION CD", row.Action);
        return cells;
    }

    public static string Csv(IEnumerable<Row> rows, int above = 0) =>
        string.Concat(Enumerable.Repeat("A note\n", above)) + string.Join(',', Header) + "\n" + string.Concat(rows.Select(r => string.Join(',', Cells(r).Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

    public static byte[] Xlsx(IEnumerable<Row> rows, int above = 10) =>
        Workbook.Of([.. Enumerable.Repeat<IEnumerable<object>>(["A coverage note"], above), Header, .. rows.Select(Cells), .. Enumerable.Repeat<IEnumerable<object>>([""], 3)]);

    /// <summary>Fixed width, 320 characters a record unless cut.</summary>
    public static string FixedWidth(IEnumerable<Row> rows, int width = 320)
    {
        var lines = rows.Select(row =>
        {
            var line = new string(' ', 320).ToCharArray();
            void Put(int from, string value) => value.AsSpan().CopyTo(line.AsSpan(from - 1));
            Put(1, row.Code.PadLeft(5));
            Put(6, "00100");
            Put(11, row.RecordId);
            Put(12, row.Long[..Math.Min(80, row.Long.Length)]);
            Put(92, row.Short);
            Put(120, row.Pricing);
            Put(230, row.Coverage);
            Put(257, row.Betos);
            Put(261, "P");
            Put(269, row.Added);
            Put(277, row.Effective);
            Put(285, row.Terminated);
            Put(293, row.Action);
            return new string(line, 0, width);
        });
        return string.Concat(lines.Select(l => l + "\r\n"));
    }
}

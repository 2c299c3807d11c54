using System.Globalization;
using System.Text;

namespace Upright.Tests;

/// <summary>Fee schedules in the publishers' layouts with invented amounts.</summary>
internal static class FeeTable
{
    public static readonly string[] States =
    [
        "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "IA", "ID", "IL", "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM",
        "NV", "NY", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY", "AK", "HI", "PR", "VI",
    ];

    /// <summary>One row: the code, its modifiers, one amount for all states, the rural one.</summary>
    public sealed record Row(string Code, string Amount, string Modifier = "", string Rural = "0", string Category = "PO");

    public static string Cms(IEnumerable<Row> rows, string title = "April 2025 Fee Schedule", int preamble = 6)
    {
        var text = new StringBuilder();
        for (var i = 0; i < preamble; i++) text.Append(i == 1 ? title : "").Append(',', 113).Append("\r\n");
        text.Append("HCPCS,Mod,Mod2,JURIS,CATG,Ceiling,Floor,").AppendJoin(',', States.Select(s => $"{s} (NR),{s} (R)")).Append(",Description\r\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Code},{row.Modifier},,D,{row.Category},{row.Amount},{row.Amount},").AppendJoin(',', States.Select(_ => $"{row.Amount},{row.Rural}")).Append(",\"An item, invented\"\r\n");
        return text.ToString();
    }

    public static string Pdac(IEnumerable<Row> rows, string from = "7/01/2021", string to = "9/30/2021")
    {
        var text = new StringBuilder("HCPCS,MOD,MOD2,CATG,").AppendJoin(',', States.Select(s => $"{s}NR,{s}R")).Append(",PEN,FROMDATE,TODATE\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Code},{(row.Modifier.Length == 0 ? " " : row.Modifier)}, ,{row.Category},").AppendJoin(',', States.Select(_ => $"{row.Amount},{row.Rural}")).Append(CultureInfo.InvariantCulture, $",0,{from},{to}\n");
        return text.ToString();
    }

    /// <summary>The tilde-separated text; which field holds the fee can be set wrong.</summary>
    public static string Tilde(IEnumerable<Row> rows, int feeField = 12, string year = "2025")
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var fee = decimal.Parse(row.Amount, CultureInfo.InvariantCulture);
            foreach (var state in States)
            {
                var fields = Enumerable.Repeat("", 17).ToArray();
                (fields[0], fields[1], fields[2], fields[4], fields[5], fields[8]) = (year, row.Code, row.Modifier.PadRight(2), "D", row.Category, state + "   ");
                (fields[9], fields[10], fields[11], fields[12]) = ("000000.00", Padded(fee * 1.2m), Padded(fee * 0.9m), "000000.01");
                fields[feeField] = Padded(fee);
                text.AppendJoin('~', fields).Append("\r\n");
            }
        }
        return text.ToString();
    }

    private static string Padded(decimal amount) => amount.ToString("000000.00", CultureInfo.InvariantCulture);
}

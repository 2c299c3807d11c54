using System.Globalization;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Sources.Nppes;

namespace Upright.Sources.SupplierUtilization;

/// <summary>
/// Reads CMS's "Medicare Durable Medical Equipment, Devices &amp; Supplies – by Supplier and Service" (data.cms.gov):
/// the evidence that a supplier really bills a code. The year stands in the file's name only.
/// </summary>
public static class SuppliedServiceReader
{
    public static bool IsHeader(string line) =>
        line.Contains("Suplr_NPI", StringComparison.OrdinalIgnoreCase) && line.Contains("HCPCS_Cd", StringComparison.OrdinalIgnoreCase) && line.Contains("Tot_Suplr_Clms", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="UnreadableInputException">A column is missing, a number is none, or the file is damaged or cut off.</exception>
    public static IEnumerable<SuppliedService> Read(ProviderTable table, CancellationToken cancel)
    {
        int npi = table.Column("Suplr_NPI"), code = table.Column("HCPCS_Cd"), rental = table.Column("Suplr_Rentl_Ind"), state = table.Column("Suplr_Prvdr_State_Abrvtn"),
            specialty = table.Column("Suplr_Prvdr_Spclty_Desc"), benes = table.Column("Tot_Suplr_Benes"), claims = table.Column("Tot_Suplr_Clms"),
            services = table.Column("Tot_Suplr_Srvcs"), charge = table.Column("Avg_Suplr_Sbmtd_Chrg"), allowed = table.Column("Avg_Suplr_Mdcr_Alowd_Amt");
        var rows = table.Rows;
        while (table.Next())
        {
            cancel.ThrowIfCancellationRequested();
            if (!long.TryParse(rows.GetFieldSpan(npi), NumberStyles.None, CultureInfo.InvariantCulture, out var supplier)) throw table.Wrong("This row has no NPI.");
            if (!HcpcsCode.TryParse(rows.GetString(code), out var hcpcs)) continue;
            yield return new SuppliedService(
                supplier, hcpcs.Value, rows.GetFieldSpan(rental) is "Y" or "y", rows.GetString(state).Trim().ToUpperInvariant(), rows.GetString(specialty).Trim(),
                rows.GetFieldSpan(benes).Trim() is "" or "*" ? null : (long)Number(benes),
                (long)Number(claims), Number(services), Number(charge), Number(allowed));
        }

        decimal Number(int column) =>
            decimal.TryParse(rows.GetFieldSpan(column), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
            : throw table.Wrong($"The column {rows.GetName(column)} holds no number here.");
    }

    /// <summary>The year of a file's name, such as MUP_DME_RY26_P05_V10_DY24_SPR.csv (DY24) or …_2023.csv; null when it tells none.</summary>
    public static int? YearOf(string fileName)
    {
        var at = fileName.IndexOf("_DY", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && at + 5 <= fileName.Length && int.TryParse(fileName.AsSpan(at + 3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var two)) return 2000 + two;
        for (var i = 0; i + 4 <= fileName.Length; i++)
            if (fileName.AsSpan(i, 2) is "20" && int.TryParse(fileName.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var four) && four is >= 2013 and <= 2099) return four;
        return null;
    }
}

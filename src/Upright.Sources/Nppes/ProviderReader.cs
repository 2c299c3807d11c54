using System.Globalization;
using Upright.Domain;

namespace Upright.Sources.Nppes;

/// <summary>
/// Reads the National Plan and Provider Enumeration System's monthly file (CMS, about nine gigabytes, 330 columns) row by row:
/// those NPIs that are asked for, and those with a taxonomy of orthotics, prosthetics or equipment.
/// </summary>
public static class ProviderReader
{
    private const int Taxonomies = 15;

    /// <summary>Whether a line is the header of that file.</summary>
    public static bool IsHeader(string line) =>
        line.Contains("NPI", StringComparison.Ordinal) && line.Contains("Entity Type Code", StringComparison.OrdinalIgnoreCase) && line.Contains("Healthcare Provider Taxonomy Code_1", StringComparison.OrdinalIgnoreCase);

    /// <param name="table">Opened with <see cref="IsHeader"/>.</param>
    /// <param name="wanted">NPIs to keep whatever their taxonomy.</param>
    /// <param name="seen">Is told after each row how many there were.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <exception cref="UnreadableInputException">A column is missing, a row has no NPI, or the file is damaged or cut off.</exception>
    public static IEnumerable<Provider> Read(ProviderTable table, IReadOnlySet<long> wanted, Action<long>? seen, CancellationToken cancel)
    {
        int npiColumn = table.Column("NPI"), entity = table.Column("Entity Type Code"), organisation = table.Column("Provider Organization Name (Legal Business Name)"),
            last = table.Column("Provider Last Name (Legal Name)", "Provider Last Name"), first = table.Column("Provider First Name"),
            state = table.Column("Provider Business Practice Location Address State Name"), zip = table.Column("Provider Business Practice Location Address Postal Code"),
            enumerated = table.Column("Provider Enumeration Date"), deactivated = table.Column("NPI Deactivation Date"), reactivated = table.Column("NPI Reactivation Date");
        var codes = Enumerable.Range(1, Taxonomies).Select(i => table.Column($"Healthcare Provider Taxonomy Code_{i}")).ToArray();
        var primary = Enumerable.Range(1, Taxonomies).Select(i => table.Column($"Healthcare Provider Primary Taxonomy Switch_{i}")).ToArray();
        var rows = table.Rows;
        long count = 0;
        while (table.Next())
        {
            if ((++count & 0x3FF) == 0) cancel.ThrowIfCancellationRequested();
            seen?.Invoke(count);
            if (!long.TryParse(rows.GetFieldSpan(npiColumn), NumberStyles.None, CultureInfo.InvariantCulture, out var npi)) throw table.Wrong("This row has no NPI.");
            var isWanted = wanted.Contains(npi);
            if (!isWanted && !HasRelevant(rows, codes)) continue;
            var all = codes.Select(rows.GetString).TakeWhile(code => code.Length > 0).ToList();
            var marked = Array.FindIndex(primary, column => rows.GetFieldSpan(column) is "Y");
            var gone = Date(rows.GetFieldSpan(deactivated));
            yield return new Provider(
                npi,
                rows.GetFieldSpan(entity) is "2",
                rows.GetFieldSpan(entity) is "2" ? rows.GetString(organisation).Trim() : $"{rows.GetString(last).Trim()}, {rows.GetString(first).Trim()}".Trim(' ', ','),
                rows.GetString(state).Trim().ToUpperInvariant(),
                rows.GetString(zip).Trim() is { Length: > 5 } plusFour ? plusFour[..5] : rows.GetString(zip).Trim(),
                marked >= 0 && marked < all.Count ? all[marked] : all.FirstOrDefault() ?? "",
                string.Join(' ', all),
                Date(rows.GetFieldSpan(enumerated)),
                gone is not null && Date(rows.GetFieldSpan(reactivated)) >= gone ? null : gone);
        }
    }

    private static bool HasRelevant(Sylvan.Data.Csv.CsvDataReader rows, int[] codes)
    {
        foreach (var column in codes)
        {
            var code = rows.GetFieldSpan(column);
            if (code.IsEmpty) return false;
            // The relevant codes begin with 2 or 3; nearly all others are told apart without making a text of them.
            if (code[0] is '2' or '3' && ProviderTaxonomies.IsRelevant(code.ToString())) return true;
        }
        return false;
    }

    private static DateOnly? Date(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, ["MM/dd/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

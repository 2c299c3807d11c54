using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Store.Reference;

namespace Upright.Store.Starter;

/// <summary>
/// The figures shipped with the program, so that it answers before anything is downloaded: the KAFO family's names and indicators,
/// its Medicare amounts for three quarters, the places of service. Kept as sources of standing "starter"; official files take precedence.
/// </summary>
public static class StarterData
{
    private const string Codes = "starter-hcpcs-kafo.tsv", Fees = "starter-dmepos-fees.tsv", Places = "starter-places.tsv";

    /// <summary>Our own plain-language names, by code: shown beside official descriptors too.</summary>
    public static IReadOnlyDictionary<string, string> PlainNames => Names.Value;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Names = new(() => EmbeddedTable.Rows(Codes).ToDictionary(r => r["code"], r => r["name"], StringComparer.Ordinal));

    /// <summary>Puts the starter data into the store, or replaces those of another version of the program. Does nothing when they are there.</summary>
    /// <exception cref="Domain.UnreadableInputException">The store cannot be written.</exception>
    public static void Ensure(ReferenceStore store)
    {
        try
        {
            EnsureCurrent(store);
        }
        catch (SqliteException e)
        {
            throw ReferenceStore.Failure(e, store.Path);
        }
    }

    private static void EnsureCurrent(ReferenceStore store)
    {
        var expected = Sums();
        if (Stored(store).SetEquals(expected)) return;
        using var transaction = store.Connection.BeginTransaction(deferred: false);
        store.Execute("DELETE FROM source WHERE standing = 'starter'");
        LoadCodes(store);
        LoadFees(store);
        LoadPlaces(store);
        transaction.Commit();
    }

    private static HashSet<string> Sums() =>
        [Sum(EmbeddedTable.Rows(Codes)), .. EmbeddedTable.Rows(Fees).GroupBy(r => r["release"]).Select(Sum), Sum(EmbeddedTable.Rows(Places))];

    /// <summary>SHA-256 of the rows of one release: their cells joined by tabs, each ended by a line feed.</summary>
    private static string Sum(IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(rows.Select(r => string.Join('\t', r.Values) + "\n")))));

    private static HashSet<string> Stored(ReferenceStore store)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = "SELECT sha256 FROM source WHERE standing = 'starter'";
        using var reader = command.ExecuteReader();
        var sums = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read()) sums.Add(reader.GetString(0));
        return sums;
    }

    private static void LoadCodes(ReferenceStore store)
    {
        var id = Source(store, ReferenceKinds.Hcpcs, "CMS", "HCPCS Level II, KAFO family: own plain names, CMS's indicators", "October 2025", new Quarter(2025, 4).Span, Codes, Sum(EmbeddedTable.Rows(Codes)),
            "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update");
        using var insert = new Inserter(store.Connection, "hcpcs", 27);
        long line = 0;
        foreach (var row in EmbeddedTable.Rows(Codes))
        {
            line++;
            insert.Insert(id, row["code"], false, row["name"], "", row["pricing"], row["multiple_pricing"], "", "", "", "", "", row["coverage"], "", null, "", "", null, "",
                row["betos"], row["type_of_service"], "", Date(row["added"]), Date(row["effective"]), null, "", line);
        }
        Count(store, id, line);
    }

    private static void LoadFees(ReferenceStore store)
    {
        foreach (var release in EmbeddedTable.Rows(Fees).GroupBy(r => r["release"]))
        {
            var quarter = Quarter.Of(StoredDate.Parse(release.Key));
            var pdac = quarter.Year == 2021;
            var id = Source(store, ReferenceKinds.DmeposFees, pdac ? "PDAC (Medicare contractor)" : "CMS", "DMEPOS Fee Schedule, KAFO family", quarter.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
                quarter.Span, Fees, Sum(release), pdac ? "https://www.dmepdac.com/" : "https://www.cms.gov/medicare/payment/fee-schedules/dmepos/dmepos-fee-schedule");
            using var insert = new Inserter(store.Connection, "fee", 10);
            long line = 0;
            foreach (var row in release)
            {
                line++;
                var amounts = new StringBuilder("[");
                foreach (var jurisdiction in Jurisdiction.All)
                {
                    if (jurisdiction.Order > 0) amounts.Append(',');
                    amounts.Append(row[jurisdiction.Abbreviation] is { Length: > 0 } amount ? amount : "null").Append(",null");
                }
                insert.Insert(id, row["code"], "", pdac ? "" : "D", row["category"], Amount(row["ceiling"]), Amount(row["floor"]), amounts.Append(']').ToString(), "", line);
            }
            Count(store, id, line);
        }
    }

    private static void LoadPlaces(ReferenceStore store)
    {
        var id = Source(store, ReferenceKinds.Places, "CMS", "Place of Service Code Set: codes and names", "read 2026", new DateSpan(new DateOnly(2003, 10, 1), null), Places, Sum(EmbeddedTable.Rows(Places)),
            "https://www.cms.gov/medicare/coding-billing/place-of-service-codes/code-sets");
        using var insert = new Inserter(store.Connection, "place", 4);
        long line = 0;
        foreach (var row in EmbeddedTable.Rows(Places))
        {
            line++;
            insert.Insert(id, row["code"], row["name"], "");
        }
        Count(store, id, line);
    }

    private static long Source(ReferenceStore store, string kind, string publisher, string title, string release, DateSpan holds, string file, string sha256, string link)
    {
        var id = Convert.ToInt64(store.Scalar("SELECT coalesce(max(id), 0) + 1 FROM source"), CultureInfo.InvariantCulture);
        using var stream = EmbeddedTable.Open(file);
        using var insert = new Inserter(store.Connection, "source", 18);
        insert.Insert(id, kind, publisher, title, release, holds.From, holds.To, "starter", file, link, sha256, stream.Length, 0, 0, "{}",
            """["Shipped with the program; gives way to the official file."]""", true, DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        return id;
    }

    private static void Count(ReferenceStore store, long id, long rows) =>
        store.Execute(string.Create(CultureInfo.InvariantCulture, $"UPDATE source SET rows = {rows} WHERE id = {id}"));

    private static DateOnly? Date(string text) => text.Length == 0 ? null : StoredDate.Parse(text);

    private static decimal? Amount(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}

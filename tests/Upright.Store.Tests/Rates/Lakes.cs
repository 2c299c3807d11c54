using System.Globalization;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Store.Rates;

namespace Upright.Store.Tests.Rates;

internal static class Lakes
{
    public static ImportOutcome Load(this RateLake lake, string path, string codes = "all") =>
        Assert.Single(lake.Import(path, new ImportOptions { Codes = CodeFilter.Parse(codes) }, TestContext.Current.CancellationToken));

    /// <summary>The rows of a query, each as text with its values separated by bars; null is a dash.</summary>
    public static List<string> Query(this RateLake lake, string sql, params string[] codes)
    {
        using var duck = lake.OpenDuckDb(codes.Length == 0 ? null : codes);
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "-" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        return rows;
    }
}

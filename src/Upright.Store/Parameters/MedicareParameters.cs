using System.Globalization;
using Upright.Domain.Medicare;
using Upright.Domain.Time;
using Upright.Store.Reference;

namespace Upright.Store.Parameters;

/// <summary>The dated values shipped with the program (<c>medicare-parameters.tsv</c>).</summary>
public static class MedicareParameters
{
    private static readonly Lazy<PaymentParameters> Loaded = new(() => new PaymentParameters([.. EmbeddedTable.Rows("medicare-parameters.tsv").Select(Parse)]));

    public static PaymentParameters Shipped => Loaded.Value;

    private static DatedParameter Parse(IReadOnlyDictionary<string, string> row) => new(
        row["name"],
        new DateSpan(StoredDate.Parse(row["from"]), row["to"].Length == 0 ? null : StoredDate.Parse(row["to"])),
        decimal.Parse(row["value"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        row["reference"], row["link"], row["confidence"]);
}

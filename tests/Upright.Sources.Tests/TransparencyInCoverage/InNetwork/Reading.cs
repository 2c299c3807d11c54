using System.Globalization;
using System.Text;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

/// <summary>Reads a file or a text and says what was kept, as text that a test can compare.</summary>
internal sealed class Reading : IDisposable
{
    private readonly string _scratch = Directory.CreateTempSubdirectory("upright-test-").FullName;

    public InNetworkContents Contents { get; }

    private Reading(Func<string, InNetworkContents> read) => Contents = read(_scratch);

    public static Reading OfText(string json, string codes = "all", Func<Uri, CancellationToken, Stream?>? fetch = null) => OfBytes(Encoding.UTF8.GetBytes(json), codes, fetch);

    public static Reading OfBytes(byte[] bytes, string codes = "all", Func<Uri, CancellationToken, Stream?>? fetch = null) => OfStream(new MemoryStream(bytes), codes, fetch);

    public static Reading OfStream(Stream stream, string codes = "all", Func<Uri, CancellationToken, Stream?>? fetch = null) => new(scratch =>
    {
        using var ahead = new ReadAhead(stream, default);
        return InNetworkReader.Read(ahead, CodeFilter.Parse(codes), scratch, fetch, default);
    });

    public static Reading OfFile(string path, string codes = "all", string? member = null) => new(scratch =>
    {
        using var file = PayerFile.Open(path);
        var warnings = new WarningCounts();
        using var text = file.OpenMember(member ?? file.Members[0], warnings);
        using var ahead = new ReadAhead(text.Text, default);
        var contents = InNetworkReader.Read(ahead, CodeFilter.Parse(codes), scratch, null, default);
        contents.Warnings.Add(warnings);
        return contents;
    });

    public long Count(WarningKind kind) => Contents.Warnings[kind];

    /// <summary>Every price in the order of the codes: <c>code amount type class modifiers @ providers</c>, providers as TIN:NPI+NPI.</summary>
    public List<string> Prices()
    {
        var rows = new PriceRow[1];
        var prices = new List<string>();
        foreach (var item in Contents.Segments)
            for (var i = 0; i < item.Rows; i++)
            {
                Assert.Equal(1, Contents.ReadRows(item.FirstRow + i, rows));
                var row = rows[0];
                var amount = (row.AmountMillionths / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);
                prices.Add($"{Contents.Words[item.Code]} {amount} {Contents.Words[row.NegotiatedType]} {Contents.Words[row.BillingClass]} [{Contents.Words[row.Modifiers]}] [{Contents.Words[row.PlacesOfService]}] @ {Providers(row.GroupSet)}");
            }
        return prices;
    }

    public RateMarks FlagsOfOnlyPrice()
    {
        var rows = new PriceRow[2];
        Assert.Equal(1, Contents.ReadRows(0, rows));
        return rows[0].Flags | Contents.Segments[0].Flags | Contents.FlagsOf(rows[0].GroupSet);
    }

    public PriceRow OnlyPrice()
    {
        var rows = new PriceRow[2];
        Assert.Equal(1, Contents.ReadRows(0, rows));
        return rows[0];
    }

    public string Providers(int set)
    {
        if (set < 0) return "nobody";
        var references = Contents.UsedSets().Where(s => s.Set == set).SelectMany(s => s.References).ToHashSet();
        var groups = Contents.UsedReferences().Where(r => references.Contains(r.Reference)).Select(r => r.Group).Distinct().ToList();
        var table = Contents.UsedGroups().ToDictionary(g => g.Number, g => g.Group);
        return string.Join(" ", groups.Select(g => Describe(table[g])).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        Contents.Dispose();
        // The reader must leave nothing behind; a folder that is not empty fails the test here.
        Directory.Delete(_scratch);
    }

    private string Describe(ProviderGroup group)
    {
        var npis = new long[group.NpiCount];
        Assert.Equal(npis.Length, npis.Length == 0 ? 0 : Contents.ReadNpis(group.FirstNpi, npis));
        return $"{Contents.Words[group.TinType]}-{Contents.Names[group.TinValue]}:{string.Join('+', npis)}";
    }
}

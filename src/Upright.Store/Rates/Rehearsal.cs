using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Store.Rates.Parquet;

namespace Upright.Store.Rates;

/// <summary>
/// Goes once through all that a load does, with a file of one price, while the real file is being decompressed:
/// code that is compiled on first use and libraries that are loaded on first use are then ready when the real file ends.
/// </summary>
internal static class Rehearsal
{
    private static int _held;

    /// <param name="scratchFolder">A folder of the load's own, which goes with it.</param>
    public static void Hold(string scratchFolder)
    {
        if (Interlocked.Exchange(ref _held, 1) != 0) return;
        var folder = Directory.CreateDirectory(Path.Combine(scratchFolder, "rehearsal")).FullName;
        using var ahead = new ReadAhead(new MemoryStream(Text.ToArray()), CancellationToken.None);
        using var contents = InNetworkReader.Read(ahead, CodeFilter.All, folder, null, CancellationToken.None);
        _ = contents.PricesByCode();
        new RateFilesWriter(contents, folder, CancellationToken.None).Write();
    }

    private static ReadOnlySpan<byte> Text => """
        {"reporting_entity_name":"SYNTHETIC rehearsal","last_updated_on":"2026-01-01",
        "provider_references":[{"provider_group_id":1,"network_name":["SYNTHETIC"],"provider_groups":[{"npi":[1234567893],"tin":{"type":"ein","value":"00-0000001","business_name":"SYNTHETIC"}}]}],
        "in_network":[{"negotiation_arrangement":"ffs","name":"","billing_code_type":"HCPCS","billing_code_type_version":"2026","billing_code":"L0000","description":"","negotiated_rates":[
        {"provider_references":[1],"negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":1.00,"expiration_date":"9999-12-31","service_code":["12"],"billing_class":"professional","setting":"outpatient","billing_code_modifier":["RT"]}]}]}]}
        """u8;
}

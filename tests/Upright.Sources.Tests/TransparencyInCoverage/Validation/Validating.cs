using System.Text;
using System.Text.Json.Nodes;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Tests.TransparencyInCoverage.Validation;

/// <summary>Short ways to validate small documents, and a valid document of each kind to start from.</summary>
internal static class Validating
{
    public static readonly DateTimeOffset Now = new(2026, 10, 15, 0, 0, 0, TimeSpan.Zero);

    public static ValidationReport Text(string json, FileKind? kind = null, int? major = null, ValidationOptions? options = null) =>
        Bytes(Encoding.UTF8.GetBytes(json), kind, major, options);

    public static ValidationReport Bytes(byte[] json, FileKind? kind = null, int? major = null, ValidationOptions? options = null)
    {
        using var stream = new MemoryStream(json);
        return PayerFileValidator.Validate(stream, "test.json", (options ?? new ValidationOptions()) with { Kind = kind, Major = major }, Now, CancellationToken.None);
    }

    public static ValidationReport Node(JsonNode document) => Text(document.ToJsonString());

    public static bool Has(this ValidationReport report, FindingKind kind) => report.Findings.Any(f => f.Rule == kind);

    /// <summary>A valid in-network file of schema 2.1 with one reference, one item and one price.</summary>
    public static JsonObject InNetwork2() => JsonNode.Parse("""
        {"reporting_entity_name":"SYNTHETIC Payer","reporting_entity_type":"issuer","last_updated_on":"2026-10-01","version":"2.1.0",
        "provider_references":[{"provider_group_id":1,"network_name":["N"],"provider_groups":[{"npi":[1234567893],"tin":{"type":"ein","value":"12-3456780","business_name":"B"}}]}],
        "in_network":[{"negotiation_arrangement":"ffs","name":"N","billing_code_type":"HCPCS","billing_code_type_version":"2026","billing_code":"L2387","description":"D",
        "negotiated_rates":[{"provider_references":[1],"negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":210.5,"expiration_date":"2027-09-30",
        "service_code":["12"],"billing_class":"professional","setting":"outpatient","billing_code_modifier":["RT"]}]}]}]}
        """)!.AsObject();

    public static JsonObject Price(this JsonObject document) => document["in_network"]![0]!["negotiated_rates"]![0]!["negotiated_prices"]![0]!.AsObject();

    public static JsonObject Rate(this JsonObject document) => document["in_network"]![0]!["negotiated_rates"]![0]!.AsObject();

    public static JsonObject Item(this JsonObject document) => document["in_network"]![0]!.AsObject();

    public static JsonObject Party(this JsonObject document) => document["provider_references"]![0]!["provider_groups"]![0]!.AsObject();
}

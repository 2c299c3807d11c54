namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

/// <summary>Small in-network files, each differing from a plain one in what its test is about. Invented payer, invented providers.</summary>
internal static class Json
{
    public const string Header = """ "reporting_entity_name":"Sample Payer","reporting_entity_type":"health insurance issuer","last_updated_on":"2026-02-01","version":"2.1.0" """;

    public const string Group = """ {"npi":[1234567893,1245319599],"tin":{"type":"ein","value":"12-3456789","business_name":"Sample Orthotics"}} """;

    public const string Reference = """{"provider_group_id":1,"network_name":["Choice"],"provider_groups":[""" + Group + "]}";

    public const string PlainPrice = """{"negotiated_type":"negotiated","negotiated_rate":123.45,"expiration_date":"2026-12-31","billing_class":"professional","setting":"outpatient","service_code":["12","11"]}""";

    public static string File(string items, string references = Reference, string header = Header) =>
        $$"""{ {{header}}, "provider_references":[{{references}}], "in_network":[{{items}}] }""";

    public static string Item(string rates, string code = "\"L2387\"", string type = "HCPCS", string more = "") =>
        $$"""{"negotiation_arrangement":"ffs","name":"x","billing_code_type":"{{type}}","billing_code_type_version":"2026","billing_code":{{code}},"description":"d"{{more}},"negotiated_rates":[{{rates}}]}""";

    public static string Rate(string prices, string providers = "\"provider_references\":[1]") => $$"""{ {{providers}},"negotiated_prices":[{{prices}}]}""";

    public static string Price(string rate = "123.45", string type = "negotiated", string more = "") =>
        $$"""{"negotiated_type":"{{type}}","negotiated_rate":{{rate}},"expiration_date":"2026-12-31","billing_class":"professional"{{more}}}""";

    /// <summary>A file with one price, all of it plain but for the price.</summary>
    public static string WithPrice(string price) => File(Item(Rate(price)));

    /// <summary>A file with one price, all of it plain but for the providers of the one reference.</summary>
    public static string WithGroup(string group) => File(Item(Rate(PlainPrice)), $$"""{"provider_group_id":1,"provider_groups":[{{group}}]}""");
}

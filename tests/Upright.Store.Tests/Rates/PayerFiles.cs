using System.Globalization;

namespace Upright.Store.Tests.Rates;

/// <summary>Small synthetic in-network files.</summary>
internal static class PayerFiles
{
    public static string Of(string payer = "SYNTHETIC Payer", string month = "2026-02", decimal first = 100, params string[] codes)
    {
        var items = codes.Select((code, i) => $$"""
            {"negotiation_arrangement":"ffs","billing_code_type":"{{(char.IsLetter(code[0]) ? "HCPCS" : "CPT")}}","billing_code":"{{code}}","negotiated_rates":[{"provider_references":[1,2],
             "negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":{{(first + i).ToString(CultureInfo.InvariantCulture)}},"expiration_date":"9999-12-31","billing_class":"professional","setting":"outpatient","service_code":["12"]},
                                  {"negotiated_type":"negotiated","negotiated_rate":10.123456,"expiration_date":"2026-12-31","billing_class":"professional","billing_code_modifier":["RR","KX"]}]}]}
            """);
        return $$"""
            {"reporting_entity_name":"{{payer}}","reporting_entity_type":"issuer","last_updated_on":"{{month}}-01","version":"2.1.0","plan_name":"P",
             "provider_references":[
              {"provider_group_id":1,"network_name":["Choice"],"provider_groups":[{"npi":[1234567893,1245319599],"tin":{"type":"ein","value":"12-3456789","business_name":"Sample Orthotics"} }]},
              {"provider_group_id":2,"network_name":["Choice"],"provider_groups":[{"npi":[1245319599],"tin":{"type":"npi","value":"1245319599"} }]}],
             "in_network":[{{string.Join(',', items)}}]}
            """;
    }
}

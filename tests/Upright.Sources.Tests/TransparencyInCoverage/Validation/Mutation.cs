using System.Text.Json.Nodes;

namespace Upright.Tests.TransparencyInCoverage.Validation;

/// <summary>One random change to a JSON document, of the kinds that publishers' mistakes are.</summary>
internal static class Mutation
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "1", "-5", "1.0", "0.5", "1e3", "99999999999", "1000000000", "9999999999", "\"\"", "\"x\"", "\"ein\"", "\"npi\"", "\"EIN\"", "\"hios\"", "\"CPT\"", "\"CSTM-00\"", "\"11\"", "\"00\"",
        "\"professional\"", "\"institutional\"", "\"both\"", "\"2022-13-45\"", "\"2024-02-29\"", "\"2023-02-29\"", "\"06/23/2025\"", "\"12-3456789\"", "\"https://a.example/b\"", "\"http://a.example/b\"",
        "[]", "{}", "[0]", "[1,1]", "[1,1.0]", "[\"11\"]", "[\"CSTM-00\"]", "[\"CSTM-00\",\"11\"]", "[\"11\",\"11\"]", "[{}]", "[null]", "[1234567893]", "\"\u00fcbergr\u00f6\u00dfe\ud83e\uddbf\"",
    ];

    private static readonly string[] Fields =
    [
        "plan_name", "plan_id_type", "plan_id", "plan_market_type", "issuer_name", "plan_sponsor_name", "service_code", "setting", "billing_class", "location", "provider_groups",
        "provider_references", "business_name", "allowed_amount_file", "in_network_files", "unheard_of", "a/b~c",
    ];

    public static void Apply(JsonNode document, Random random)
    {
        var nodes = Nodes(document).ToList();
        var node = nodes[random.Next(nodes.Count)];
        switch (node)
        {
            case JsonObject { Count: > 0 } item when random.Next(3) == 0:
                item.Remove(item.ElementAt(random.Next(item.Count)).Key);
                break;
            case JsonObject item when random.Next(2) == 0:
                item[Fields[random.Next(Fields.Length)]] = Value(random);
                break;
            case JsonObject { Count: > 0 } item:
                item[item.ElementAt(random.Next(item.Count)).Key] = Value(random);
                break;
            case JsonArray { Count: > 0 } list when random.Next(3) == 0:
                list.Add(list[random.Next(list.Count)]?.DeepClone());
                break;
            case JsonArray { Count: > 0 } list when random.Next(2) == 0:
                list.RemoveAt(random.Next(list.Count));
                break;
            case JsonArray list:
                list.Insert(random.Next(list.Count + 1), Value(random));
                break;
        }
    }

    private static JsonNode? Value(Random random) => JsonNode.Parse(Values[random.Next(Values.Length)]);

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        yield return node;
        var children = node switch
        {
            JsonObject item => item.Select(p => p.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var child in children)
            if (child is JsonObject or JsonArray)
                foreach (var below in Nodes(child)) yield return below;
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Upright.Web.Api;

/// <summary>The OpenAPI description at <c>/api/v1/openapi.json</c>, with an example for every path parameter.</summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["code"] = "L2387",
        ["on"] = "2026-02-01",
        ["state"] = "TX",
        ["modifier"] = "KX",
        ["q"] = "polycentric knee",
        ["page"] = "1",
        ["pageSize"] = "50",
        ["units"] = "2",
        ["charge"] = "250",
        ["deductibleRemaining"] = "0",
    };

    public static void Add(IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Upright",
                Version = "v1",
                Description = "Codes, Medicare fees, benchmarks and dossiers for orthotics and prosthetics, from the publishers' own files. Every figure carries its source; what is not known is a problem document that says what would supply it. Amounts are US dollars; dates are yyyy-MM-dd and decide which release answers.",
                License = new OpenApiLicense { Name = "Apache-2.0", Url = new Uri("https://www.apache.org/licenses/LICENSE-2.0") },
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                if (parameter.Name is { } name && Examples.TryGetValue(name, out var example)) parameter.Example = JsonValue.Create(example);
            return Task.CompletedTask;
        });
    });

    public static void Map(WebApplication site) => site.MapOpenApi("/api/{documentName}/openapi.json");
}

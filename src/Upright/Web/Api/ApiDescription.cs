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
        ["payer"] = "Aetna",
        ["relevance"] = "balanced",
        ["rural"] = "false",
        ["nearest"] = "true",
        ["id"] = "0c5f1e9a7b42",
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
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                if (parameter.Name is { } name && Examples.TryGetValue(name, out var example)) parameter.Example = JsonValue.Create(example);
            AddExamples(operation, context.Description.RelativePath ?? "");
            return Task.CompletedTask;
        });
    });

    /// <summary>
    /// Answers are shown by the address that gives one: an example that cannot grow old, with the figures that are loaded.
    /// Problems are shown as they are sent.
    /// </summary>
    private static void AddExamples(OpenApiOperation operation, string path)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var (type, media) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                media.Examples ??= new Dictionary<string, IOpenApiExample>();
                if (status == "200" && !path.Contains("{id}", StringComparison.Ordinal))
                    media.Examples["live"] = new OpenApiExample { Summary = "As this site answers now", ExternalValue = "/" + path.Replace("{code}", Examples["code"], StringComparison.Ordinal).Replace("{modifier}", Examples["modifier"], StringComparison.Ordinal) };
                else if (type == "application/problem+json")
                    media.Examples["problem"] = new OpenApiExample { Summary = status == "404" ? "What is missing and what would supply it" : "Which parameter is wrong, and what it may be", Value = Problem(status) };
            }
        }
    }

    private static JsonObject Problem(string status) => status == "404"
        ? new JsonObject { ["title"] = "Not among what is loaded.", ["status"] = 404, ["detail"] = "Only starter data or excerpts are loaded, and the code L9999 is not among them.", ["supply"] = "upright fetch hcpcs, or download the file and upright import it" }
        : new JsonObject { ["title"] = "The request cannot be understood.", ["status"] = 400, ["detail"] = "on is a date, yyyy-MM-dd, such as 2026-02-01.", ["parameter"] = "on" };


    public static void Map(WebApplication site) => site.MapOpenApi("/api/{documentName}/openapi.json");
}

using System.Security.Cryptography;
using System.Text;
using Upright.Dossiers.Components.Page;

namespace Upright.Web;

/// <summary>Stylesheet and scripts, out of the program itself, with an ETag: the browser asks once and is told that nothing changed.</summary>
internal static class Assets
{
    private static readonly Dictionary<string, (byte[] Content, string Type, string Tag)> Files = new(StringComparer.Ordinal)
    {
        ["upright.css"] = Of(PageAssets.Styles, "text/css; charset=utf-8"),
        ["upright.js"] = Of(PageAssets.Script, "text/javascript; charset=utf-8"),
        ["site.css"] = Of(Embedded("site.css"), "text/css; charset=utf-8"),
        ["site.js"] = Of(Embedded("site.js"), "text/javascript; charset=utf-8"),
    };

    public static void Map(WebApplication site) => site.MapGet("/assets/{name}", (HttpContext context, string name) =>
    {
        if (!Files.TryGetValue(name, out var file)) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-cache";
        return Results.File(file.Content, file.Type, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue(file.Tag));
    }).ExcludeFromDescription();

    private static (byte[], string, string) Of(string text, string type)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return (content, type, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
    }

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(Assets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

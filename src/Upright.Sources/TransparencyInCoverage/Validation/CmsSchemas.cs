using System.Reflection;
using System.Text.Json;

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>CMS's own schema texts, carried in the program. One release for each major version: the newest.</summary>
public static class CmsSchemas
{
    public const string Newest1 = "1.6.2";
    public const string Newest2 = "2.1.0";

    /// <summary>The release that speaks for a major version, or null when the version never had this kind of file.</summary>
    public static string? Release(FileKind kind, int major) => (kind, major) switch
    {
        (FileKind.ProviderReference, 2) => null,
        (_, 1) => Newest1,
        (_, 2) => Newest2,
        _ => null,
    };

    /// <summary>The schema's text as CMS publishes it.</summary>
    public static JsonDocument Read(FileKind kind, string release)
    {
        var name = kind switch
        {
            FileKind.InNetwork => "in-network-rates",
            FileKind.AllowedAmounts => "allowed-amounts",
            FileKind.TableOfContents => "table-of-contents",
            _ => "provider-reference",
        };
        var resource = $"cms-schemas/{release}.{name}.json";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"CMS release {release} has no schema of {name}.", nameof(release));
        return JsonDocument.Parse(stream);
    }
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>CMS's own schema texts, carried in the program. One release for each major version: the newest.</summary>
public static class CmsSchemas
{
    public const string Newest1 = "1.6.2";
    public const string Newest2 = "2.1.0";

    private static readonly ConcurrentDictionary<(FileKind Kind, string Release), Site> Sites = new();

    /// <summary>The release that speaks for a major version, or null when the version never had this kind of file.</summary>
    public static string? Release(FileKind kind, int major) => (kind, major) switch
    {
        (FileKind.ProviderReference, 2) => null,
        (_, 1) => Newest1,
        (_, 2) => Newest2,
        _ => null,
    };

    /// <summary>The schema ready to be held against files; compiled once in a process.</summary>
    internal static Site Compiled(FileKind kind, string release) => Sites.GetOrAdd((kind, release), static asked =>
    {
        using var schema = Read(asked.Kind, asked.Release);
        return SchemaCompiler.Compile(schema.RootElement);
    });

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

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upright.Store.Providers;

/// <summary>Which files exist for readers: one small document, replaced in one step.</summary>
internal sealed record ProviderManifest(IReadOnlyList<ProviderSource> Sources)
{
    public static ProviderManifest Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), ProviderJson.Default.ProviderManifest)! : new ProviderManifest([]);

    /// <summary>Written aside, forced to the disk, then renamed over the one before.</summary>
    public void Publish(string path)
    {
        var aside = path + ".aside";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(this, ProviderJson.Default.ProviderManifest));
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ProviderManifest))]
internal sealed partial class ProviderJson : JsonSerializerContext;

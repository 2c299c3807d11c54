using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Upright.Sources.Fetching;

/// <summary>By what a server can tell whether a file is still the one of which part is at hand (RFC 9110, sections 8.8 and 13.1.5).</summary>
/// <param name="AddressHash">SHA-256 of the address: an address may hold a secret, so it is not written down.</param>
internal sealed record Validators(string AddressHash, string? ETag, DateTimeOffset? LastModified)
{
    public static Validators Of(Uri address, HttpResponseMessage response) =>
        new(Hash(address), response.Headers.ETag is { IsWeak: false } strong ? strong.ToString() : null, response.Content.Headers.LastModified);

    /// <summary>Whether these belong to the address and can prove anything.</summary>
    public bool Prove(Uri address) => AddressHash == Hash(address) && (ETag is not null || LastModified is not null);

    public RangeConditionHeaderValue IfRange() => ETag is not null ? new(EntityTagHeaderValue.Parse(ETag)) : new(LastModified!.Value);

    /// <summary>Asks for the file only if it is no longer the one at hand (sections 13.1.2 and 13.1.3).</summary>
    public void AskWhetherChanged(HttpRequestHeaders headers)
    {
        if (ETag is not null) headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(ETag));
        else headers.IfModifiedSince = LastModified;
    }

    public void Write(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this, FetchingJson.Default.Validators));

    /// <summary>Null when absent or damaged: then the download begins anew, which is always right.</summary>
    public static Validators? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), FetchingJson.Default.Validators) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Hash(Uri address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)));
}

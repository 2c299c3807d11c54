using System.Security.Cryptography;
using System.Text;

namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>
/// Where a file lies. The query may be a signature that lets anyone download: it is used to fetch, and never shown, stored or logged.
/// </summary>
public sealed class FileAddress : IEquatable<FileAddress>
{
    private readonly string _full;

    private FileAddress(string full, string shown) => (_full, Shown) = (full, shown);

    /// <summary>The address without query and fragment, and without a user's name.</summary>
    public string Shown { get; }

    /// <summary>Whether it carries a query, such as a signature that expires.</summary>
    public bool IsSigned => _full.Length > Shown.Length;

    /// <summary>Whether it can be fetched at all: https, or http from this machine itself; a signature must not cross a network in the clear.</summary>
    public bool IsFetchable => Uri.TryCreate(_full, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);

    /// <summary>A short name for the address: files of one name lie in many folders of a publisher.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Shown)))[..12];

    /// <summary>The last part of the path, of plain characters only.</summary>
    public string FileName
    {
        get
        {
            var plain = string.Concat(Uri.UnescapeDataString(Shown[(Shown.LastIndexOf('/') + 1)..]).Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')).TrimStart('.');
            return plain.Length == 0 ? "file.json.gz" : plain.Length > 150 ? plain[^150..] : plain;
        }
    }

    public static FileAddress Of(string location)
    {
        var text = location.Trim();
        var end = text.IndexOfAny(['?', '#']);
        var shown = end < 0 ? text : text[..end];
        var authority = shown.IndexOf("://", StringComparison.Ordinal) + 3;
        if (authority >= 3)
        {
            var path = shown.IndexOf('/', authority);
            var at = shown.LastIndexOf('@', path < 0 ? shown.Length - 1 : path);
            if (at >= authority) shown = shown[..authority] + shown[(at + 1)..];
        }
        return new FileAddress(text, shown);
    }

    /// <summary>For the request alone.</summary>
    /// <exception cref="InvalidOperationException">It cannot be fetched.</exception>
    internal Uri ForRequest() => IsFetchable ? new Uri(_full) : throw new InvalidOperationException("This address cannot be fetched.");

    public bool Equals(FileAddress? other) => other is not null && Shown == other.Shown;

    public override bool Equals(object? obj) => Equals(obj as FileAddress);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Shown);

    public override string ToString() => Shown;
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Upright.Web.Serving;

/// <summary>
/// A whole answer as it goes over the wire: packed once, sent many times, with a tag by which the browser learns that its copy still holds.
/// </summary>
internal sealed class KeptPage : IResult
{
    private readonly byte[] _body;
    private readonly bool _packed;
    private readonly string _type;
    private readonly int _status;
    private readonly EntityTagHeaderValue _tag;

    private KeptPage(byte[] body, bool packed, string type, int status)
    {
        (_body, _packed, _type, _status) = (body, packed, type, status);
        // Weak: the packed and the plain body are the same page.
        _tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"", isWeak: true);
    }

    /// <summary>Bytes it takes in memory.</summary>
    public int Weight => _body.Length + 200;

    private string? FileName { get; init; }

    public static KeptPage OfText(string text, string type, int status)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal)) zip.Write(Encoding.UTF8.GetBytes(text));
        return new KeptPage(packed.ToArray(), packed: true, type, status);
    }

    /// <param name="fileName">What a browser calls it when it saves it.</param>
    public static KeptPage OfBytes(byte[] body, string type, int status, string fileName) => new(body, packed: false, type, status) { FileName = fileName };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ETag = _tag.ToString();
        // The page may be asked for again at any time; what changes it is noticed by its tag.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (_status == StatusCodes.Status200OK && request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(_tag, useStrongComparison: false) || t.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.StatusCode = _status;
        response.ContentType = _type;
        if (FileName is { } name) response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        if (!_packed || TakesGzip(request))
        {
            if (_packed) response.Headers.ContentEncoding = "gzip";
            response.ContentLength = _body.Length;
            return response.Body.WriteAsync(_body, httpContext.RequestAborted).AsTask();
        }
        return Unpacked(response, httpContext.RequestAborted);
    }

    private async Task Unpacked(HttpResponse response, CancellationToken aborted)
    {
        await using var zip = new GZipStream(new MemoryStream(_body), CompressionMode.Decompress);
        await zip.CopyToAsync(response.Body, aborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Quality is not 0 && (e.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) || e.Value == "*"));
}

using System.Net;
using System.Net.Http.Headers;
using Upright.Sources.Fetching;
using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>
/// Downloads a payer's file, of any size, into <c>NAME.part</c> and renames it when whole. A transfer that breaks off is taken up
/// where it stopped, also by a later run with a new signature, when the server can prove that it is still the same file.
/// </summary>
public sealed class PayerDownload(HttpClient http, DownloadLimits limits, IProgress<DownloadProgress>? progress = null)
{
    /// <returns>The path of the whole file.</returns>
    /// <exception cref="FetchException">No file, with the reason; the reason never holds the query of the address.</exception>
    public async Task<string> RunAsync(FileAddress address, string folder, CancellationToken cancel)
    {
        if (!address.IsFetchable) throw new FetchException(FetchFailure.Unreachable, $"{address}: only https addresses can be fetched.");
        Directory.CreateDirectory(folder);
        var whole = Path.Combine(folder, address.FileName);
        var part = whole + ".part";
        var wait = limits.Backoff;
        for (var tries = 1; ; tries++)
        {
            var before = File.Exists(part) ? new FileInfo(part).Length : 0;
            try
            {
                await TryAsync(address, part, cancel);
                break;
            }
            catch (BrokenOffException broken) when (tries < limits.Tries)
            {
                var now = File.Exists(part) ? new FileInfo(part).Length : 0;
                if (now - before >= limits.Gain) (tries, wait) = (0, limits.Backoff);
                progress?.Report(new(address.FileName, now, null, $"{broken.Message} Trying again in {wait.TotalSeconds:0.#} s."));
                await Task.Delay(wait, cancel);
                wait = wait * 2 < limits.LongestBackoff ? wait * 2 : limits.LongestBackoff;
            }
            catch (BrokenOffException broken)
            {
                throw new FetchException(FetchFailure.Unreachable, $"{address}: {broken.Message}", broken);
            }
        }
        if (WhyNot(part) is { } reason)
        {
            File.Delete(part);
            File.Delete(part + ".json");
            throw new FetchException(FetchFailure.Refused, $"{address}: {reason}");
        }
        File.Move(part, whole, overwrite: true);
        File.Delete(part + ".json");
        return whole;
    }

    private async Task TryAsync(FileAddress address, string part, CancellationToken cancel)
    {
        await using var target = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        // Signatures change from day to day; the file is known by the rest of its address.
        var identity = new Uri(address.Shown);
        var known = Validators.Read(part + ".json");
        if (known is null || !known.Prove(identity)) target.SetLength(0);
        using var request = new HttpRequestMessage(HttpMethod.Get, address.ForRequest());
        if (target.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(target.Length, null);
            request.Headers.IfRange = known!.IfRange();
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limits.Patience);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            Accept(address, response, target);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                target.SetLength(0);
                Validators.Of(identity, response).Write(part + ".json");
            }
            target.Position = target.Length;
            long? total = response.Content.Headers.ContentLength is { } rest ? target.Length + rest : null;
            await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
            await CopyAsync(address, body, target, total, patience);
            if (total is { } expected && target.Length != expected) throw new BrokenOffException($"The transfer ended at {target.Length:N0} of {expected:N0} bytes.");
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            throw new BrokenOffException(target.Length == 0 ? $"{identity.Host} cannot be reached." : $"The connection broke off at {target.Length:N0} bytes.", e);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new BrokenOffException($"{identity.Host} is too slow: too little came within {limits.Patience.TotalSeconds:0.#} s.", e);
        }
    }

    private async Task CopyAsync(FileAddress address, Stream body, FileStream target, long? total, CancellationTokenSource patience)
    {
        var buffer = new byte[1 << 18];
        long sinceRenewal = 0;
        for (int read; (read = await body.ReadAsync(buffer, patience.Token)) > 0;)
        {
            // Not cancellable: what has come is kept for resuming.
            await target.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            if ((sinceRenewal += read) >= limits.LeastBytes)
            {
                sinceRenewal = 0;
                patience.CancelAfter(limits.Patience);
            }
            progress?.Report(new(address.FileName, target.Length, total));
        }
    }

    private static void Accept(FileAddress address, HttpResponseMessage response, FileStream target)
    {
        var status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
            case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == target.Length && target.Length > 0:
                return;
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                target.SetLength(0);
                throw new BrokenOffException("The server cannot continue the part.");
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                throw new FetchException(FetchFailure.NotPublished, $"{address}: there is no such file (HTTP {status}).");
            case HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized:
                throw new FetchException(FetchFailure.Refused, $"{address}: the server refuses (HTTP {status}). {(address.IsSigned ? "The signature may have expired: read the index again just before fetching." : "")}".TrimEnd());
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new BrokenOffException($"The server answered HTTP {status}.");
            default:
                throw new FetchException(FetchFailure.Refused, $"{address}: the server refused with HTTP {status}.");
        }
    }

    /// <summary>Why what came is no payer's file; null when it is. Names and content types are not believed.</summary>
    private static string? WhyNot(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[ContainerKinds.HeadLength];
        return ContainerKinds.Of(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) switch
        {
            ContainerKind.Empty => "the server sent an empty file.",
            ContainerKind.Markup => "the server sent a web page or an XML error message in place of the file.",
            ContainerKind.SevenZip => "this is a 7z archive, which is not read.",
            ContainerKind.Unknown => "what came is neither JSON nor gzip nor zip.",
            _ => null,
        };
    }

    /// <summary>A try that may be repeated.</summary>
    private sealed class BrokenOffException(string message, Exception? inner = null) : Exception(message, inner);
}

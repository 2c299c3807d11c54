using System.Net;
using System.Net.Http.Headers;

namespace Upright.Sources.Fetching;

/// <summary>One file from one address into <c>NAME.part</c>, resumed where the server can prove that it is still the same file.</summary>
public sealed class Download(HttpClient http, DownloadLimits limits, IProgress<DownloadProgress>? progress = null)
{
    /// <summary>Downloads, checks and renames; returns the path of the whole file.</summary>
    /// <exception cref="FetchException">No file, with the reason. What can be resumed stays in the part.</exception>
    public async Task<string> RunAsync(OfficialFile file, Uri address, string folder, CancellationToken cancel)
    {
        var part = Path.Combine(folder, file.Name + ".part");
        var proof = part + ".json";
        var whole = Path.Combine(folder, FileName(file, address));
        try
        {
            Directory.CreateDirectory(folder);
            var before = -1L;
            for (var (tries, wait) = (1, limits.Backoff); ; tries++)
            {
                var started = File.Exists(part) ? new FileInfo(part).Length : 0;
                if (before >= 0 && started - before >= limits.Gain) (tries, wait) = (1, limits.Backoff);
                before = started;
                try
                {
                    await TryAsync(file, address, part, proof, cancel);
                    break;
                }
                catch (Broken broken) when (tries < limits.Tries && !broken.Final)
                {
                    var pause = broken.RetryAfter is { } asked && asked > wait ? asked : wait;
                    if (pause > limits.LongestBackoff) pause = limits.LongestBackoff;
                    progress?.Report(new(file.Name, started, null, $"{broken.Message} Trying again in {pause.TotalSeconds:0.#} s."));
                    await Task.Delay(pause, cancel);
                    wait *= 2;
                }
                catch (Broken broken)
                {
                    throw new FetchException(FetchFailure.Unreachable, broken.Message, broken);
                }
            }
            try
            {
                ContentCheck.Check(part, file.Expects, cancel);
            }
            catch (FetchException)
            {
                File.Delete(part);
                File.Delete(proof);
                throw;
            }
            File.Move(part, whole, overwrite: true);
            File.Delete(proof);
            return whole;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchException(FetchFailure.NotWritable, $"Cannot write to {folder}: no right, no space, or another fetch of {file.Name} is running.", e);
        }
    }

    private async Task TryAsync(OfficialFile file, Uri address, string part, string proof, CancellationToken cancel)
    {
        await using var target = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var known = Validators.Read(proof);
        if (known is null || !known.Prove(address)) target.SetLength(0);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
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
            var resumed = Accept(file, response, target);
            if (!resumed)
            {
                if (target.Length > 0) progress?.Report(new(file.Name, 0, null, "The server begins anew: the file has changed, or it cannot resume."));
                target.SetLength(0);
                Validators.Of(address, response).Write(proof);
            }
            else
            {
                progress?.Report(new(file.Name, target.Length, null, $"Resuming at {target.Length:N0} bytes."));
            }
            target.Position = target.Length;
            long? total = response.Content.Headers.ContentLength is { } rest ? target.Length + rest : null;
            var most = file.LargestMegabytes * 1_000_000L;
            if (total > most) throw TooLarge(file);
            await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
            await CopyAsync(file, body, target, total, most, patience);
            if (total is { } expected && target.Length != expected) throw new Broken($"The transfer ended at {target.Length:N0} of {expected:N0} bytes.");
        }
        catch (HttpRequestException e)
        {
            var nowhere = e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError or HttpRequestError.SecureConnectionError;
            throw new Broken(e.HttpRequestError == HttpRequestError.SecureConnectionError
                ? $"No secure connection to {address.Host} could be made."
                : $"{address.Host} cannot be reached.", e)
            { Final = nowhere };
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new Broken($"{address.Host} is too slow: too little came within {limits.Patience.TotalSeconds:0.#} s.", e);
        }
    }

    private async Task CopyAsync(OfficialFile file, Stream body, FileStream target, long? total, long most, CancellationTokenSource patience)
    {
        var buffer = new byte[1 << 16];
        var sinceRenewal = 0L;
        while (true)
        {
            int read;
            try
            {
                read = await body.ReadAsync(buffer, patience.Token);
            }
            catch (IOException e)
            {
                throw new Broken($"The connection broke off at {target.Length:N0} bytes.", e);
            }
            if (read == 0) return;
            if (target.Length + read > most) throw TooLarge(file);
            // Not cancellable: what has come is kept for resuming.
            await target.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            if ((sinceRenewal += read) >= limits.LeastBytes)
            {
                sinceRenewal = 0;
                patience.CancelAfter(limits.Patience);
            }
            progress?.Report(new(file.Name, target.Length, total));
        }
    }

    /// <summary>True when the answer continues the part, false when it is the whole file.</summary>
    private static bool Accept(OfficialFile file, HttpResponseMessage response, FileStream target)
    {
        var status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == target.Length && target.Length > 0:
                return true;
            case HttpStatusCode.OK:
                if (response.Content.Headers.ContentType?.MediaType == "text/html") throw new FetchException(FetchFailure.Refused, ContentCheck.WebPage(file.Expects));
                return false;
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                target.SetLength(0);
                throw new Broken("The server cannot continue the part.");
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                throw new FetchException(FetchFailure.NotPublished, $"The publisher has no such file (HTTP {status}).");
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new Broken($"The server answered HTTP {status}.") { RetryAfter = response.Headers.RetryAfter?.Delta };
            default:
                throw new FetchException(FetchFailure.Refused, $"The server refused with HTTP {status}.");
        }
    }

    private static FetchException TooLarge(OfficialFile file) =>
        new(FetchFailure.Refused, $"The file is larger than the {file.LargestMegabytes:N0} MB that {file.Name} may have.");

    // The publisher's own name is kept: some releases stand only there. Only its plain characters, so that it stays in the folder.
    private static string FileName(OfficialFile file, Uri address)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1]);
        var plain = string.Concat(last.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')).TrimStart('.');
        return plain.Length is 0 or > 120 || plain.EndsWith(".part", StringComparison.OrdinalIgnoreCase) || plain.EndsWith(".part.json", StringComparison.OrdinalIgnoreCase) ? file.Name : plain;
    }

    /// <summary>A try that may be repeated.</summary>
    private sealed class Broken(string message, Exception? inner = null) : Exception(message, inner)
    {
        public bool Final { get; init; }

        public TimeSpan? RetryAfter { get; init; }
    }
}

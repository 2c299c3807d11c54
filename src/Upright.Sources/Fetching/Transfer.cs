using System.Net;
using System.Net.Http.Headers;

namespace Upright.Sources.Fetching;

/// <summary>
/// Brings one address into a part file, in several tries, each taken up where the one before stopped when the server can prove that
/// the file is still the same. What the file is for, and whether it is what it should be, is its caller's business.
/// </summary>
internal sealed class Transfer(HttpClient http, DownloadLimits limits, IProgress<DownloadProgress>? progress)
{
    /// <returns>Whether the part now holds the whole file; false when the server says that the copy at hand is still the one.</returns>
    /// <exception cref="FetchException">No file, with a reason that never holds the address. What can be resumed stays in the part.</exception>
    public async Task<bool> RunAsync(TransferOrder order, CancellationToken cancel)
    {
        var before = -1L;
        for (var (tries, wait) = (1, limits.Backoff); ; tries++)
        {
            var started = File.Exists(order.Part) ? new FileInfo(order.Part).Length : 0;
            if (before >= 0 && started - before >= limits.Gain) (tries, wait) = (1, limits.Backoff);
            before = started;
            var isWhole = false;
            try
            {
                return isWhole = await TryAsync(order, cancel);
            }
            catch (BrokenOffException broken) when (tries < limits.Tries && !broken.Final)
            {
                var pause = broken.RetryAfter is { } asked && asked > wait ? asked : wait;
                if (pause > limits.LongestBackoff) pause = limits.LongestBackoff;
                if (broken.ForgetsPart) order.DeletePart();
                progress?.Report(new(order.Name, started, null, $"{broken.Message} Trying again in {pause.TotalSeconds:0.#} s."));
                await Task.Delay(pause, cancel);
                wait *= 2;
            }
            catch (BrokenOffException broken)
            {
                throw new FetchException(FetchFailure.Unreachable, broken.Message, broken);
            }
            finally
            {
                // A refusal leaves nothing to resume.
                if (!isWhole && File.Exists(order.Part) && new FileInfo(order.Part).Length == 0) order.DeletePart();
            }
        }
    }

    private async Task<bool> TryAsync(TransferOrder order, CancellationToken cancel)
    {
        // Unbuffered: what has come is on the disk even if the program is killed.
        await using var target = new FileStream(order.Part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        var known = Validators.Read(order.Proof);
        if (known is null || !known.Prove(order.Identity)) target.SetLength(0);
        using var request = new HttpRequestMessage(HttpMethod.Get, order.Address);
        if (target.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(target.Length, null);
            request.Headers.IfRange = known!.IfRange();
        }
        else if (order.Kept is { } kept)
        {
            kept.AskWhetherChanged(request.Headers);
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limits.Patience);
        var host = order.Identity.Host;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (response.StatusCode == HttpStatusCode.NotModified && order.Kept is not null) return false;
            Begin(order, TransferAnswer.Continues(response, target.Length), response, target);
            long? total = response.Content.Headers.ContentLength is { } rest ? target.Length + rest : null;
            if (total > order.MostBytes) throw TooLarge(order);
            await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
            await CopyAsync(order, body, target, total, patience);
            if (total is { } expected && target.Length != expected) throw new BrokenOffException($"The transfer ended at {target.Length:N0} of {expected:N0} bytes.");
            return true;
        }
        catch (HttpRequestException e)
        {
            throw new BrokenOffException(e.HttpRequestError == HttpRequestError.SecureConnectionError ? $"No secure connection to {host} could be made." : $"{host} cannot be reached.", e)
            {
                Final = e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError or HttpRequestError.SecureConnectionError,
            };
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new BrokenOffException($"{host} is too slow: too little came within {limits.Patience.TotalSeconds:0.#} s.", e);
        }
    }

    private void Begin(TransferOrder order, bool continues, HttpResponseMessage response, FileStream target)
    {
        if (continues)
        {
            progress?.Report(new(order.Name, target.Length, null, $"Resuming at {target.Length:N0} bytes."));
        }
        else
        {
            if (!order.TakesWebPages && response.Content.Headers.ContentType?.MediaType == "text/html") throw new FetchException(FetchFailure.Refused, order.WebPageMessage);
            if (target.Length > 0) progress?.Report(new(order.Name, 0, null, "The server begins anew: the file has changed, or it cannot resume."));
            target.SetLength(0);
            Validators.Of(order.Identity, response).Write(order.Proof);
        }
        target.Position = target.Length;
    }

    private async Task CopyAsync(TransferOrder order, Stream body, FileStream target, long? total, CancellationTokenSource patience)
    {
        var buffer = new byte[1 << 17];
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
                throw new BrokenOffException($"The connection broke off at {target.Length:N0} bytes.", e);
            }
            if (read == 0) return;
            if (target.Length + read > order.MostBytes) throw TooLarge(order);
            // Not cancellable: what has come is kept for resuming.
            await target.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            if ((sinceRenewal += read) >= limits.LeastBytes)
            {
                sinceRenewal = 0;
                patience.CancelAfter(limits.Patience);
            }
            progress?.Report(new(order.Name, target.Length, total));
        }
    }

    private static FetchException TooLarge(TransferOrder order) =>
        new(FetchFailure.Refused, $"The file is larger than the {order.MostBytes / 1_000_000:N0} MB that {order.Name} may have.");
}

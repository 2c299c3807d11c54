using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Fetches the files of provider groups that schema 1.x names by their address (<c>location</c>).
/// The addresses come from a file of somebody else: only https, only public hosts, bounded in size, time and tries.
/// </summary>
/// <remarks>Thread-safe. Addresses may be signed: they are never put into a message.</remarks>
public sealed class RemoteProviderGroups : IDisposable
{
    /// <summary>Real ones hold some kilobytes.</summary>
    private const int LargestFile = 64 * 1024 * 1024;

    private const int Tries = 3;
    private const int FailuresBeforeGivingUp = 5;

    // Made when the first address is met, which in most files is never.
    private readonly Lazy<HttpClient> _client;
    private readonly TimeSpan _pause;
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.OrdinalIgnoreCase);

    public RemoteProviderGroups()
        : this(() => new SocketsHttpHandler { ConnectCallback = ConnectToPublicHost, MaxAutomaticRedirections = 5, ConnectTimeout = TimeSpan.FromSeconds(10) }, TimeSpan.FromSeconds(1)) { }

    internal RemoteProviderGroups(HttpMessageHandler handler, TimeSpan pause)
        : this(() => handler, pause) { }

    private RemoteProviderGroups(Func<HttpMessageHandler> handler, TimeSpan pause)
    {
        _client = new Lazy<HttpClient>(() =>
        {
            var client = new HttpClient(handler()) { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = LargestFile };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Upright");
            return client;
        });
        _pause = pause;
    }

    /// <summary>The decompressed JSON at the address; null when it cannot be had. A host that failed five times in a row is not asked again.</summary>
    public Stream? Fetch(Uri address, CancellationToken cancel)
    {
        if (address.Scheme != Uri.UriSchemeHttps || _failures.GetValueOrDefault(address.Host) >= FailuresBeforeGivingUp) return null;
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (attempt > 1 && cancel.WaitHandle.WaitOne(_pause * attempt)) break;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                using var response = _client.Value.Send(request, HttpCompletionOption.ResponseContentRead, cancel);
                if (response.IsSuccessStatusCode)
                {
                    _failures[address.Host] = 0;
                    return Decompressed(response.Content.ReadAsStream(cancel), cancel);
                }
                if ((int)response.StatusCode is >= 400 and < 500 and not 408 and not 429) break;
            }
            catch (Exception failed) when (failed is HttpRequestException or IOException or InvalidDataException or TaskCanceledException && !cancel.IsCancellationRequested)
            {
                // Try again, then leave the group unresolved: the price is kept all the same.
            }
        }
        cancel.ThrowIfCancellationRequested();
        _failures[address.Host] = _failures.GetValueOrDefault(address.Host) + 1;
        return null;
    }

    public void Dispose()
    {
        if (_client.IsValueCreated) _client.Value.Dispose();
    }

    private static MemoryStream Decompressed(Stream content, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        copy.Position = 0;
        using var text = new PayerText(copy, "", new WarningCounts(), "");
        var json = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = text.Text.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            if (json.Length > LargestFile) throw new InvalidDataException("A remote file of provider groups is larger than 64 MB.");
            json.Write(buffer, 0, count);
        }
        json.Position = 0;
        return json;
    }

    private static async ValueTask<Stream> ConnectToPublicHost(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel).ConfigureAwait(false);
        var open = Array.FindAll(addresses, IsPublic);
        if (open.Length == 0) throw new HttpRequestException("The host is not on the public internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Not this machine, not its own network: a file must not make the program ask there.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any)) return false;
        if (address.AddressFamily != AddressFamily.InterNetwork) return true;
        var b = address.GetAddressBytes();
        return b[0] is not (0 or 10 or 127 or >= 224) && !(b[0] == 172 && b[1] is >= 16 and <= 31) && !(b[0] == 192 && b[1] == 168)
            && !(b[0] == 169 && b[1] == 254) && !(b[0] == 100 && b[1] is >= 64 and <= 127);
    }
}

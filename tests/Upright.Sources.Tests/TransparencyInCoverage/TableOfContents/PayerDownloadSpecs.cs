using System.Net;
using System.Net.Sockets;
using System.Text;
using Upright.Sources.Fetching;
using Upright.Sources.TransparencyInCoverage.TableOfContents;

namespace Upright.Tests.TransparencyInCoverage.TableOfContents;

/// <summary>Downloads from a server of this machine that misbehaves as publishers' servers do.</summary>
public sealed class PayerDownloadSpecs : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("{\"in_network\":[" + string.Join(',', Enumerable.Range(0, 40_000)) + "]}");
    private static readonly DownloadLimits Quick = new() { Tries = 3, Backoff = TimeSpan.FromMilliseconds(1), Patience = TimeSpan.FromMilliseconds(400), LeastBytes = 1, Gain = 1 << 16 };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("payer-download");
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly List<string> _asked = [];

    public void Dispose()
    {
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<string> Fetch(Func<int, string, (string Head, byte[] Body, bool Stall)> answer, DownloadLimits? limits = null)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var serving = Serve(listener, answer, stop.Token);
        try
        {
            var address = FileAddress.Of($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/rates.json?Signature=SECRET");
            return await new PayerDownload(_http, limits ?? Quick).RunAsync(address, _folder.FullName, CancellationToken.None);
        }
        finally
        {
            await stop.CancelAsync();
            listener.Stop();
            await serving;
        }
    }

    private async Task Serve(TcpListener listener, Func<int, string, (string Head, byte[] Body, bool Stall)> answer, CancellationToken stop)
    {
        var open = new List<TcpClient>();
        try
        {
            for (var request = 1; ; request++)
            {
                var client = await listener.AcceptTcpClientAsync(stop);
                open.Add(client);
                var stream = client.GetStream();
                var text = "";
                var buffer = new byte[8_192];
                while (!text.Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var read = await stream.ReadAsync(buffer, stop);
                    if (read == 0) break;
                    text += Encoding.ASCII.GetString(buffer, 0, read);
                }
                _asked.Add(text);
                var (head, body, stall) = answer(request, text);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n"), stop);
                await stream.WriteAsync(body, stop);
                if (!stall) client.Close();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
        finally
        {
            foreach (var client in open) client.Dispose();
        }
    }

    private static (string, byte[], bool) Whole(string etag = "\"v1\"") => ($"200 OK\r\nETag: {etag}\r\nContent-Length: {Content.Length}", Content, false);

    [Fact]
    public async Task A_file_arrives_whole_under_its_own_name_and_leaves_no_part()
    {
        var path = await Fetch((_, _) => Whole());
        Assert.Equal("rates.json", Path.GetFileName(path));
        Assert.Equal(Content, await File.ReadAllBytesAsync(path));
        Assert.Equal(["rates.json", "rates.json.proof.json"], _folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Contains("GET /rates.json?Signature=SECRET ", _asked[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transfer_that_breaks_off_is_taken_up_where_it_stopped()
    {
        var path = await Fetch((request, asked) =>
        {
            if (request == 1) return ($"200 OK\r\nETag: \"v1\"\r\nContent-Length: {Content.Length}", Content[..100_000], false);
            var from = int.Parse(asked.Split("bytes=")[1].Split('-')[0], null);
            return ($"206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes {from}-{Content.Length - 1}/{Content.Length}\r\nContent-Length: {Content.Length - from}", Content[from..], false);
        });
        Assert.Equal(Content, await File.ReadAllBytesAsync(path));
        Assert.Equal(2, _asked.Count);
        Assert.Contains("If-Range: \"v1\"", _asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_has_changed_meanwhile_begins_anew()
    {
        var path = await Fetch((request, _) => request == 1 ? ($"200 OK\r\nETag: \"old\"\r\nContent-Length: {Content.Length}", new byte[50_000], false) : Whole("\"new\""));
        Assert.Equal(Content, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_server_that_stalls_is_given_up_and_what_came_is_kept_for_a_later_run()
    {
        var failed = await Assert.ThrowsAsync<FetchException>(() => Fetch((_, asked) => asked.Contains("Range", StringComparison.Ordinal)
            ? ($"206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes 1000-{Content.Length - 1}/{Content.Length}\r\nContent-Length: {Content.Length - 1000}", [], true)
            : ($"200 OK\r\nETag: \"v1\"\r\nContent-Length: {Content.Length}", Content[..1000], true)));
        Assert.Contains("too slow", failed.Message, StringComparison.Ordinal);
        Assert.Equal(1000, new FileInfo(Path.Combine(_folder.FullName, "rates.json.part")).Length);
        Assert.DoesNotContain("SECRET", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "rates.json.part.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404 Not Found", FetchFailure.NotPublished, 1)]
    [InlineData("403 Forbidden", FetchFailure.Refused, 1)]
    [InlineData("503 Service Unavailable", FetchFailure.Unreachable, 3)]
    public async Task A_refusal_is_said_without_the_signature(string status, FetchFailure failure, int tries)
    {
        var failed = await Assert.ThrowsAsync<FetchException>(() => Fetch((_, _) => (status + "\r\nContent-Length: 0", [], false)));
        Assert.Equal(failure, failed.Failure);
        Assert.Equal(tries, _asked.Count);
        Assert.DoesNotContain("SECRET", failed.Message, StringComparison.Ordinal);
        Assert.Contains("/rates.json", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>please log in</html>", "web page")]
    [InlineData("", "empty")]
    [InlineData("plain words", "neither")]
    public async Task What_is_no_payers_file_is_thrown_away(string body, string reason)
    {
        var failed = await Assert.ThrowsAsync<FetchException>(() => Fetch((_, _) => ($"200 OK\r\nContent-Type: application/gzip\r\nContent-Length: {body.Length}", Encoding.ASCII.GetBytes(body), false)));
        Assert.Contains(reason, failed.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task An_address_that_is_no_web_address_is_not_tried()
    {
        var failed = await Assert.ThrowsAsync<FetchException>(() => new PayerDownload(_http, Quick).RunAsync(FileAddress.Of("sftp://a.example/f"), _folder.FullName, CancellationToken.None));
        Assert.Contains("only https", failed.Message, StringComparison.Ordinal);
    }
}

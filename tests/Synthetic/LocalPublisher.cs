using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Upright.Tests;

/// <summary>A publisher on 127.0.0.1 that answers as a test tells it, byte by byte: broken answers need a server without manners.</summary>
internal sealed class LocalPublisher : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<string, IReadOnlyDictionary<string, string>, NetworkStream, Task> _answer;

    public LocalPublisher(Func<string, IReadOnlyDictionary<string, string>, NetworkStream, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public string Root => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>What was asked for: path and Range header.</summary>
    public List<(string Path, string? Range)> Asked { get; } = [];

    public static async Task Send(NetworkStream to, string status, byte[] body, string headers = "", int? length = null, int? stopAfter = null)
    {
        await to.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Length: {length ?? body.Length}\r\nConnection: close\r\n{headers}\r\n")));
        await to.WriteAsync(body.AsMemory(0, stopAfter ?? body.Length));
    }

    /// <summary>A zip of one entry that does not pack, so that its length is about <paramref name="bytes"/>.</summary>
    public static byte[] Zip(int bytes, int seed = 1)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("table.csv", CompressionLevel.NoCompression).Open())
        {
            var content = new byte[bytes];
            new Random(seed).NextBytes(content);
            entry.Write(content);
        }
        return memory.ToArray();
    }

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = HandleAsync(await _listener.AcceptTcpClientAsync(_closing.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task HandleAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var path = (await reader.ReadLineAsync())!.Split(' ')[1];
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync() is { Length: > 0 } line) headers[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].Trim();
                lock (Asked) Asked.Add((path, headers.GetValueOrDefault("Range")));
                await _answer(path, headers, stream);
            }
            catch (IOException)
            {
                // The program hung up, as some tests want.
            }
        }
    }
}

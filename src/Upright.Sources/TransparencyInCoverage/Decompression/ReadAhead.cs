using System.Collections.Concurrent;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>
/// Decompresses on a thread of its own, a few chunks ahead of the reader: the reader's work is hidden behind decompression.
/// </summary>
internal sealed class ReadAhead : IChunkFeed
{
    private const int Chunks = 8;

    private readonly Stream _source;
    private readonly BlockingCollection<Chunk> _full = new(Chunks);
    private readonly BlockingCollection<Chunk> _empty = new(Chunks);
    private readonly CancellationTokenSource _stop;
    private readonly Thread _thread;
    private Exception? _failure;

    public ReadAhead(Stream source, CancellationToken cancel)
    {
        _source = source;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        for (var i = 0; i < Chunks; i++) _empty.Add(new Chunk(), CancellationToken.None);
        _thread = new Thread(Run) { IsBackground = true, Name = "decompression" };
        _thread.Start();
    }

    /// <summary>The next piece of text; null at the end.</summary>
    /// <exception cref="InvalidDataException">The compressed data are damaged.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public Chunk? Next()
    {
        if (_full.TryTake(out var chunk, Timeout.Infinite, _stop.Token)) return chunk;
        if (_failure is { } failure) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return null;
    }

    public void Return(Chunk chunk) => _empty.Add(chunk, CancellationToken.None);

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _full.Dispose();
        _empty.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            while (true)
            {
                var chunk = _empty.Take(_stop.Token);
                chunk.Length = _source.ReadAtLeast(chunk.Buffer.AsSpan(Chunk.Headroom), Chunk.Capacity, throwOnEndOfStream: false);
                if (chunk.Length == 0) break;
                _full.Add(chunk, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested) { }
#pragma warning disable CA1031 // Whatever went wrong belongs to the reader's thread, which throws it again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failure = failure;
        }
        _full.CompleteAdding();
    }
}

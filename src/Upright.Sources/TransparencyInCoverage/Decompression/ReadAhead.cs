using System.Collections.Concurrent;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>
/// Decompresses on a thread of its own, a few chunks ahead of the reader: the reader's work is hidden behind decompression.
/// </summary>
/// <remarks>Decompression begins with the constructor.</remarks>
public sealed class ReadAhead : IDisposable
{
    /// <summary>How far it may run ahead: 6 MB, enough to go on while the reader is busy with a wanted item.</summary>
    private const int Chunks = 24;

    private readonly Stream _source;
    private readonly BlockingCollection<Chunk> _full = new(Chunks);
    // The piece given back last is taken first: it is still in the processor's cache. In step with its reader, a handful is all that is ever made.
    private readonly ConcurrentStack<Chunk> _empty = new();
    private readonly CancellationTokenSource _stop;
    private readonly Thread _thread;
    private Exception? _failure;

    /// <param name="source">Read once, forward; not disposed.</param>
    /// <param name="cancel">Stops the thread.</param>
    public ReadAhead(Stream source, CancellationToken cancel)
    {
        _source = source;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _thread = new Thread(Run) { IsBackground = true, Name = "decompression" };
        _thread.Start();
    }

    /// <summary>The next piece of text; null at the end.</summary>
    /// <exception cref="InvalidDataException">The compressed data are damaged.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    internal Chunk? Next()
    {
        if (_full.TryTake(out var chunk, Timeout.Infinite, _stop.Token)) return chunk;
        if (_failure is { } failure) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return null;
    }

    internal void Return(Chunk chunk) => _empty.Push(chunk);

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _full.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            while (true)
            {
                if (!_empty.TryPop(out var chunk)) chunk = new Chunk();
                chunk.Length = _source.ReadAtLeast(chunk.Buffer.AsSpan(Chunk.Headroom), Chunk.Capacity, throwOnEndOfStream: false);
                if (chunk.Length == 0 || _stop.IsCancellationRequested) break;
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

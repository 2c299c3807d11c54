namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>
/// Decompresses on a thread of its own, a few chunks ahead of the reader: the reader's work is hidden behind decompression.
/// </summary>
/// <remarks>
/// Decompression begins with the constructor. Whoever must wait sleeps until the other is a good way on (a reader until <see cref="Batch"/> chunks are full):
/// waking is dear beside the tenth of a millisecond that a chunk takes, and spinning would cost a core that other files, or other programs, can use.
/// </remarks>
public sealed class ReadAhead : IDisposable
{
    /// <summary>How far it may run ahead: 8 MB, enough to go on while the reader is busy with a wanted item.</summary>
    private const int Chunks = 16;

    private const int Batch = 4;

    private readonly Stream _source;
    private readonly Lock _gate = new();
    private readonly Queue<Chunk> _full = new(Chunks);
    // The piece given back last is taken first: it is still in the processor's cache. In step with its reader, a handful is all that is ever made.
    private readonly Stack<Chunk> _empty = new(Chunks);
    private readonly ManualResetEventSlim _canRead = new(initialState: false, spinCount: 0);
    private readonly ManualResetEventSlim _canFill = new(initialState: true, spinCount: 0);
    private readonly CancellationTokenSource _stop;
    private readonly Thread _thread;
    private Exception? _failure;
    private bool _ended;

    /// <param name="source">Read once, forward; not disposed.</param>
    /// <param name="cancel">Stops the thread.</param>
    public ReadAhead(Stream source, CancellationToken cancel)
    {
        _source = source;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _thread = new Thread(Run) { IsBackground = true, Name = "decompression" };
        _thread.Start();
    }

    /// <summary>Whether <see cref="Next"/> answers without waiting.</summary>
    internal bool IsReady
    {
        get
        {
            lock (_gate) return _full.Count > 0 || _ended;
        }
    }

    /// <summary>Whether all there was has been handed over and the data broke off behind it: the last bytes are then not to be trusted.</summary>
    internal bool HasBrokenOff
    {
        get
        {
            lock (_gate) return _full.Count == 0 && _failure is InvalidDataException;
        }
    }

    /// <summary>The next piece of text; null at the end.</summary>
    /// <exception cref="InvalidDataException">The compressed data are damaged.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    internal Chunk? Next()
    {
        while (true)
        {
            _stop.Token.ThrowIfCancellationRequested();
            lock (_gate)
            {
                if (_full.TryDequeue(out var chunk))
                {
                    if (_full.Count <= Chunks - Batch) _canFill.Set();
                    return chunk;
                }
                if (_ended) break;
                _canRead.Reset();
            }
            _canRead.Wait(_stop.Token);
        }
        if (_failure is { } failure) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return null;
    }

    internal void Return(Chunk chunk)
    {
        lock (_gate) _empty.Push(chunk);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _canRead.Dispose();
        _canFill.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            while (Fill()) { }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested) { }
#pragma warning disable CA1031 // Whatever went wrong belongs to the reader's thread, which throws it again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _failure = failure;
        }
        lock (_gate)
        {
            _ended = true;
            _canRead.Set();
        }
    }

    private bool Fill()
    {
        Chunk? chunk;
        lock (_gate)
        {
            if (!_empty.TryPop(out chunk)) chunk = new Chunk();
        }
        Read(chunk);
        if (chunk.Length == 0 || _stop.IsCancellationRequested) return false;
        while (true)
        {
            lock (_gate)
            {
                if (_full.Count < Chunks)
                {
                    _full.Enqueue(chunk);
                    if (_full.Count >= Batch) _canRead.Set();
                    return _failure is null;
                }
                _canFill.Reset();
            }
            _canFill.Wait(_stop.Token);
        }
    }

    /// <summary>Where the data break off, what came before is still handed over: the reader can then say how far the text is good.</summary>
    private void Read(Chunk chunk)
    {
        chunk.Length = 0;
        try
        {
            for (int count; chunk.Length < Chunk.Capacity && (count = _source.Read(chunk.Buffer.AsSpan(Chunk.Headroom + chunk.Length, Chunk.Capacity - chunk.Length))) > 0;)
                chunk.Length += count;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or Domain.UnreadableInputException && chunk.Length > 0)
        {
            _failure = damaged;
        }
    }
}

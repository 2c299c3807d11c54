using System.Collections.Concurrent;
using System.IO.Compression;

namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>
/// Compresses and writes on a thread of its own while the next blocks are made. A fault of the disk surfaces at the next block.
/// </summary>
internal sealed class BackgroundOutput : IDisposable
{
    private const int BlockSize = 1 << 20;
    private const int Blocks = 4;
    private readonly BlockingCollection<(byte[] Block, int Length)> _full = new(Blocks);
    private readonly BlockingCollection<byte[]> _empty = new(Blocks + 1);
    private readonly Task _writing;
    private readonly CancellationTokenSource _stop;

    /// <param name="file">Not closed here.</param>
    /// <param name="gzip">Whether to compress.</param>
    /// <param name="memberBytes">After how many bytes a new gzip member begins; null for one member.</param>
    /// <param name="cancellation">Stops the writing and the making.</param>
    public BackgroundOutput(Stream file, bool gzip, long? memberBytes, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        for (var i = 0; i < Blocks - 1; i++) _empty.Add(new byte[BlockSize], CancellationToken.None);
        Json = new JsonBytes(Exchange, BlockSize);
        _writing = Task.Factory.StartNew(() => WriteAll(file, gzip, memberBytes), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public JsonBytes Json { get; }

    /// <summary>Waits until everything is written.</summary>
    public void Finish()
    {
        Json.Finish();
        _full.CompleteAdding();
        _writing.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            _writing.GetAwaiter().GetResult();
        }
        catch (Exception reported) when (reported is OperationCanceledException or IOException)
        {
            // Finish has thrown it already, or the caller is unwinding from another fault.
        }
        _full.Dispose();
        _empty.Dispose();
        _stop.Dispose();
    }

    private byte[] Exchange(byte[] full, int length)
    {
        try
        {
            _full.Add((full, length), _stop.Token);
            return _empty.Take(_stop.Token);
        }
        catch (OperationCanceledException) when (_writing.IsFaulted)
        {
            _writing.GetAwaiter().GetResult();
            throw;
        }
    }

    private void WriteAll(Stream file, bool gzip, long? memberBytes)
    {
        try
        {
            Stream output = gzip ? Member(file) : file;
            long inMember = 0;
            foreach (var (block, length) in _full.GetConsumingEnumerable(_stop.Token))
            {
                if (gzip && inMember >= memberBytes)
                {
                    output.Dispose();
                    output = Member(file);
                    inMember = 0;
                }
                output.Write(block, 0, length);
                inMember += length;
                _empty.Add(block, _stop.Token);
            }
            if (gzip) output.Dispose();
        }
        catch
        {
            _stop.Cancel();
            throw;
        }
    }

    private static GZipStream Member(Stream file) => new(file, CompressionLevel.Fastest, leaveOpen: true);
}

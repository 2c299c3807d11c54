using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>
/// Bytes put aside while a file is read: in memory while they are few, on disk when they are many, gone when disposed.
/// </summary>
internal sealed class ScratchFile(string folder) : IDisposable
{
    private const int BufferSize = 1 << 20;

    private readonly string _path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".scratch");
    private SafeFileHandle? _file;
    private byte[] _buffer = new byte[16 * 1024];
    private int _buffered;
    private long _flushed;

    public long Length => _flushed + _buffered;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_buffered == _buffer.Length)
            {
                if (_buffer.Length < BufferSize) Array.Resize(ref _buffer, _buffer.Length * 4);
                else Flush();
            }
            var count = Math.Min(bytes.Length, _buffer.Length - _buffered);
            bytes[..count].CopyTo(_buffer.AsSpan(_buffered));
            _buffered += count;
            bytes = bytes[count..];
        }
    }

    public void Append<T>(ReadOnlySpan<T> values) where T : unmanaged => Append(MemoryMarshal.AsBytes(values));

    public void Truncate(long length)
    {
        if (length >= _flushed) _buffered = (int)(length - _flushed);
        else (_flushed, _buffered) = (length, 0);
    }

    /// <summary>Fills the span from the offset on; returns how many bytes there were.</summary>
    public int Read(long offset, Span<byte> bytes)
    {
        var wanted = (int)Math.Min(bytes.Length, Length - offset);
        var done = 0;
        while (done < wanted && offset + done < _flushed)
        {
            var count = RandomAccess.Read(_file!, bytes[done..(int)Math.Min(wanted, done + _flushed - offset - done)], offset + done);
            if (count == 0) throw new IOException("A scratch file of the load became shorter than it was written.");
            done += count;
        }
        if (done < wanted)
        {
            _buffer.AsSpan((int)(offset + done - _flushed), wanted - done).CopyTo(bytes[done..]);
            done = wanted;
        }
        return done;
    }

    /// <summary>Fills the span with whole values from the index on; returns how many there were.</summary>
    public int Read<T>(long index, Span<T> values) where T : unmanaged
    {
        var size = Marshal.SizeOf<T>();
        return Read(index * size, MemoryMarshal.AsBytes(values)) / size;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _buffer = [];
    }

    private void Flush()
    {
        _file ??= File.OpenHandle(_path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        RandomAccess.Write(_file, _buffer.AsSpan(0, _buffered), _flushed);
        _flushed += _buffered;
        _buffered = 0;
    }
}

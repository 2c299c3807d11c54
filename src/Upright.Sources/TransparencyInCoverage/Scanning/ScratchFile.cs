using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>
/// Bytes put aside while a file is read: in memory while they are few, on disk when they are many, gone when disposed.
/// </summary>
/// <param name="folder">An existing folder for what does not fit in memory.</param>
/// <param name="memory">How many bytes stay in memory.</param>
internal sealed class ScratchFile(string folder, int memory = 1 << 20) : IDisposable
{
    private const int BlockSize = 64 * 1024;

    /// <summary>Reads smaller than this go on from one another as a rule: what follows is then fetched with them.</summary>
    private const int SmallRead = 4 * 1024;

    private readonly Lock _reading = new();
    private readonly string _path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".scratch");
    private readonly List<byte[]> _blocks = [];
    private SafeFileHandle? _file;
    private int _buffered;
    private long _flushed;
    private byte[] _window = [];
    private long _windowStart;
    private int _windowLength;

    public long Length => _flushed + _buffered;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_buffered == _blocks.Count * BlockSize)
            {
                if (_buffered < memory) _blocks.Add(GC.AllocateUninitializedArray<byte>(BlockSize));
                else Flush();
            }
            var room = _blocks[_buffered / BlockSize].AsSpan(_buffered % BlockSize);
            var count = Math.Min(bytes.Length, room.Length);
            bytes[..count].CopyTo(room);
            _buffered += count;
            bytes = bytes[count..];
        }
    }

    public void Append<T>(ReadOnlySpan<T> values) where T : unmanaged => Append(MemoryMarshal.AsBytes(values));

    public void Truncate(long length)
    {
        if (length >= _flushed) _buffered = (int)(length - _flushed);
        else (_flushed, _buffered, _windowLength) = (length, 0, 0);
    }

    /// <summary>Fills the span from the offset on; returns how many bytes there were.</summary>
    public int Read(long offset, Span<byte> bytes)
    {
        var wanted = (int)Math.Min(bytes.Length, Length - offset);
        var done = 0;
        if (offset < _flushed)
        {
            done = (int)Math.Min(wanted, _flushed - offset);
            if (done < SmallRead) ReadThroughWindow(offset, bytes[..done]);
            else ReadFile(offset, bytes[..done]);
        }
        while (done < wanted)
        {
            var place = (int)(offset + done - _flushed);
            var block = _blocks[place / BlockSize].AsSpan(place % BlockSize);
            var count = Math.Min(block.Length, wanted - done);
            block[..count].CopyTo(bytes[done..]);
            done += count;
        }
        return done;
    }

    /// <summary>Fills the span with whole values from the index on; returns how many there were.</summary>
    public int Read<T>(long index, Span<T> values) where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        return Read(index * size, MemoryMarshal.AsBytes(values)) / size;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _blocks.Clear();
        _window = [];
    }

    private void ReadThroughWindow(long offset, Span<byte> bytes)
    {
        lock (_reading)
        {
            if (offset < _windowStart || offset + bytes.Length > _windowStart + _windowLength)
            {
                if (_window.Length == 0) _window = GC.AllocateUninitializedArray<byte>(BlockSize);
                (_windowStart, _windowLength) = (offset, (int)Math.Min(BlockSize, _flushed - offset));
                ReadFile(offset, _window.AsSpan(0, _windowLength));
            }
            _window.AsSpan((int)(offset - _windowStart), bytes.Length).CopyTo(bytes);
        }
    }

    private void ReadFile(long offset, Span<byte> bytes)
    {
        for (int count; !bytes.IsEmpty; offset += count, bytes = bytes[count..])
        {
            count = RandomAccess.Read(_file!, bytes, offset);
            if (count == 0) throw new IOException("A scratch file of the load became shorter than it was written.");
        }
    }

    private void Flush()
    {
        _file ??= File.OpenHandle(_path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        RandomAccess.Write(_file, _blocks.ConvertAll(block => (ReadOnlyMemory<byte>)block), _flushed);
        _flushed += _buffered;
        _buffered = 0;
    }
}

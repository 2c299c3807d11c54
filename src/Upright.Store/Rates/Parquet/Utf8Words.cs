using System.Runtime.InteropServices;
using ParquetSharp;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Store.Rates.Parquet;

/// <summary>A vocabulary's words as the Parquet writer takes them: UTF-8 in memory that does not move.</summary>
internal sealed unsafe class Utf8Words(Vocabulary vocabulary) : IDisposable
{
    private const int BlockSize = 64 * 1024;
    private readonly List<nint> _blocks = [];
    private ByteArray[] _texts = [];
    private byte* _free;
    private int _room;

    public ByteArray this[int number]
    {
        get
        {
            if (number >= _texts.Length) Array.Resize(ref _texts, Math.Max(vocabulary.Count, number + 1));
            ref var text = ref _texts[number];
            if (text.Pointer == 0 && number != 0) text = Encode(vocabulary[number]);
            return text;
        }
    }

    /// <summary>Lets go of all words; what was handed out must no longer be used.</summary>
    public void Forget()
    {
        foreach (var block in _blocks) NativeMemory.Free((void*)block);
        _blocks.Clear();
        _room = 0;
        Array.Clear(_texts);
    }

    public void Dispose()
    {
        Forget();
        _texts = [];
    }

    private ByteArray Encode(string word)
    {
        var length = System.Text.Encoding.UTF8.GetByteCount(word);
        if (length > _room)
        {
            _room = Math.Max(BlockSize, length);
            _free = (byte*)NativeMemory.Alloc((nuint)_room);
            _blocks.Add((nint)_free);
        }
        System.Text.Encoding.UTF8.GetBytes(word, new Span<byte>(_free, length));
        var text = new ByteArray((nint)_free, length);
        _free += length;
        _room -= length;
        return text;
    }
}

using System.Buffers.Binary;
using System.Text;
using Upright.Domain;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Words that repeat, each stored once as UTF-8 and known by a number from 0; number 0 is the empty word.</summary>
/// <remarks>
/// Files name hundreds of thousands of TINs and businesses that nobody here ever looks at as text: they are kept and written as the bytes they came as,
/// in blocks of memory that does not move.
/// </remarks>
public sealed class Vocabulary
{
    private const int Limit = 8_000_000;
    private const int BlockSize = 64 * 1024;

    /// <summary>Drawn anew in each process: words cannot be chosen to fall into one place of the table.</summary>
    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64() | 1;

    private readonly List<byte[]> _blocks = [];
    private int _free = BlockSize;
    private Word[] _words = new Word[64];
    private string?[] _texts = new string?[64];
    private int[] _table = new int[256];

    public Vocabulary() => NumberOf(ReadOnlySpan<byte>.Empty);

    public int Count { get; private set; }

    public string this[int number] => _texts[number] ??= Encoding.UTF8.GetString(Utf8(number));

    /// <summary>The word as it is stored, in memory that does not move for as long as this vocabulary lives.</summary>
    public ReadOnlySpan<byte> Utf8(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
        ref readonly var word = ref _words[number];
        return _blocks[word.Block].AsSpan(word.Start, word.Length);
    }

    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 256) return NumberOf(Encoding.UTF8.GetBytes(word.ToString()));
        Span<byte> utf8 = stackalloc byte[256 * 3];
        return NumberOf(utf8[..Encoding.UTF8.GetBytes(word, utf8)]);
    }

    public int NumberOf(ReadOnlySpan<byte> utf8)
    {
        var hash = HashOf(utf8);
        var place = (int)hash & (_table.Length - 1);
        for (; _table[place] != 0; place = (place + 1) & (_table.Length - 1))
        {
            var known = _table[place] - 1;
            if (_words[known].Hash == (int)hash && Utf8(known).SequenceEqual(utf8)) return known;
        }
        return Add(utf8, (int)hash, place);
    }

    private int Add(ReadOnlySpan<byte> utf8, int hash, int place)
    {
        if (Count == Limit) throw new UnreadableInputException($"The file holds more than {Limit} different words where few are expected; it is not a payer's file of rates.");
        if (_free + utf8.Length > BlockSize || _blocks.Count == 0)
        {
            _blocks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(BlockSize, utf8.Length), pinned: true));
            _free = 0;
        }
        if (Count == _words.Length)
        {
            Array.Resize(ref _words, Count * 2);
            Array.Resize(ref _texts, Count * 2);
        }
        utf8.CopyTo(_blocks[^1].AsSpan(_free));
        _words[Count] = new Word(_blocks.Count - 1, _free, utf8.Length, hash);
        _free += utf8.Length;
        _table[place] = ++Count;
        if (Count * 2 > _table.Length) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        // Written at once, as in ContentNumbers.
        _table = GC.AllocateUninitializedArray<int>(_table.Length * 4);
        Array.Clear(_table);
        for (var number = 0; number < Count; number++)
        {
            var place = _words[number].Hash & (_table.Length - 1);
            while (_table[place] != 0) place = (place + 1) & (_table.Length - 1);
            _table[place] = number + 1;
        }
    }

    /// <summary>Eight bytes a step through a 128-bit product, after the fashion of wyhash; equal hashes are compared by their bytes.</summary>
    private static ulong HashOf(ReadOnlySpan<byte> utf8)
    {
        var hash = Seed ^ (ulong)utf8.Length;
        for (; utf8.Length >= 8; utf8 = utf8[8..]) hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8));
        ulong rest = 0;
        for (var i = 0; i < utf8.Length; i++) rest |= (ulong)utf8[i] << (8 * i);
        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value, 0x9E3779B97F4A7C15 ^ Seed, out var low);
        return high ^ low;
    }

    private readonly record struct Word(int Block, int Start, int Length, int Hash);
}

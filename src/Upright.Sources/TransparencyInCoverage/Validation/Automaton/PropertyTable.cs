using System.Text;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The property names of a site. Guesses the next name from the one before: publishers repeat one order for gigabytes.</summary>
internal sealed class PropertyTable
{
    private readonly ulong[] _slots;
    private readonly byte[] _indices;
    private readonly int _mask;
    private readonly sbyte[] _following;

    public PropertyTable(IReadOnlyList<string> names)
    {
        if (names.Count > 64) throw new NotSupportedException("A schema object with more than 64 properties.");
        Names = names;
        Hashes = names.Select(TextHash.Of).ToArray();
        Closed = names.Select(n => Encoding.UTF8.GetBytes(n + "\":")).ToArray();
        var size = 4;
        while (size < names.Count * 4) size *= 2;
        _mask = size - 1;
        _slots = new ulong[size];
        _indices = new byte[size];
        for (var i = 0; i < names.Count; i++)
        {
            var slot = (int)Hashes[i] & _mask;
            while (_indices[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = Hashes[i];
            _indices[slot] = (byte)(i + 1);
        }
        _following = new sbyte[names.Count + 1];
        for (var i = 0; i < _following.Length; i++) _following[i] = (sbyte)(i < names.Count ? i : -1);
    }

    public IReadOnlyList<string> Names { get; }

    public ulong[] Hashes { get; }

    /// <summary>Each name with its closing quote and colon, as it stands in compact JSON.</summary>
    public byte[][] Closed { get; }

    /// <summary>The property that came after this one the last time (-1: after the opening brace); -1 when none did.</summary>
    public int Guess(int before) => _following[before + 1];

    public void Learn(int before, int index) => _following[before + 1] = (sbyte)index;

    /// <summary>The property of this name, or -1.</summary>
    public int Find(ulong hash)
    {
        for (var slot = (int)hash & _mask; _indices[slot] != 0; slot = (slot + 1) & _mask)
            if (_slots[slot] == hash) return _indices[slot] - 1;
        return -1;
    }
}

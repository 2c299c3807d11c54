namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>Which components of a site name a word, by the word's hash: one look-up answers all their enums.</summary>
internal sealed class Vocabulary
{
    private readonly ulong[] _hashes;
    private readonly uint[] _components;
    private readonly int _mask;

    public Vocabulary(IReadOnlyList<Component> components)
    {
        var words = components.SelectMany(c => c.Words ?? []).Distinct(StringComparer.Ordinal).ToList();
        var size = 4;
        while (size < words.Count * 4) size *= 2;
        _mask = size - 1;
        _hashes = new ulong[size];
        _components = new uint[size];
        foreach (var word in words)
        {
            var hash = TextHash.Of(word);
            var slot = (int)hash & _mask;
            while (_components[slot] != 0) slot = (slot + 1) & _mask;
            _hashes[slot] = hash;
            for (var i = 0; i < components.Count; i++)
                if (components[i].Words?.Contains(word) == true) _components[slot] |= 1u << i;
        }
    }

    /// <summary>The components that name the word, as bits.</summary>
    public uint Naming(ulong hash)
    {
        for (var slot = (int)hash & _mask; _components[slot] != 0; slot = (slot + 1) & _mask)
            if (_hashes[slot] == hash) return _components[slot];
        return 0;
    }
}

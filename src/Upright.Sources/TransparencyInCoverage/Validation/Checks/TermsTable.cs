using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>
/// The terms of an item's prices (a price without its amount) with the first price under each, in one line of the cache;
/// whatever more stands under the same terms is rare and kept apart. All by hash.
/// </summary>
internal sealed class TermsTable
{
    private const int LongestKept = 1 << 15;
    private readonly UniqueSet _others = new();
    private (ulong Terms, ulong Price)[] _slots = new (ulong, ulong)[64];
    private int _count;

    /// <summary>What was there already.</summary>
    public enum Met
    {
        Nothing,

        /// <summary>The same terms with other amounts.</summary>
        Terms,

        /// <summary>The same price.</summary>
        Price,
    }

    public Met Add(ulong terms, ulong price)
    {
        // Zero marks an empty slot.
        if (terms == 0) terms = 1;
        ref var slot = ref Find(terms);
        if (slot.Terms == terms) return slot.Price == price || !_others.Add(price) ? Met.Price : Met.Terms;
        slot = (terms, price);
        if (++_count * 2 > _slots.Length) Grow();
        return Met.Nothing;
    }

    public void Clear()
    {
        // One huge item must not be paid for by all that follow.
        if (_slots.Length > LongestKept) _slots = new (ulong, ulong)[64];
        else if (_count > 0) Array.Clear(_slots);
        _count = 0;
        _others.Clear();
    }

    private ref (ulong Terms, ulong Price) Find(ulong terms)
    {
        var mask = _slots.Length - 1;
        var at = (int)(terms >> 32) & mask;
        while (_slots[at].Terms != 0 && _slots[at].Terms != terms) at = (at + 1) & mask;
        return ref _slots[at];
    }

    private void Grow()
    {
        var before = _slots;
        _slots = new (ulong, ulong)[before.Length * 2];
        foreach (var slot in before)
            if (slot.Terms != 0) Find(slot.Terms) = slot;
    }
}

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <content>
/// The way of nearly all lists of NPIs and group ids: whole numbers without a space between them, read and checked some at a time.
/// </content>
internal sealed unsafe partial class SchemaAutomaton
{
    private readonly Whole[] _wholes = new Whole[128];
    private readonly List<ulong> _rising = [];

    /// <summary>Ends at the closing bracket, or before an element that is anything else.</summary>
    /// <returns>Whether the array was read to its end.</returns>
    private bool ReadWholes(Site site, Site items, UniqueSet? set, ref Elements elements)
    {
        // Numbers that rise cannot repeat, so that only a list out of order needs the set.
        var rises = set is not null;
        var last = -1L;
        _rising.Clear();
        while (true)
        {
            var count = TakeWholes(out var isEnd);
            var wholes = _wholes.AsSpan(0, count);
            for (var i = 0; i < wholes.Length; i++)
            {
                var (number, hash) = ((long)wholes[i].Number, wholes[i].Hash);
                if (rises && number > last)
                {
                    last = number;
                    _rising.Add(hash);
                }
                else if (set is not null)
                {
                    if (rises) set.AddAll(_rising);
                    rises = false;
                    if (!set.Add(hash)) elements.Repeats(elements.Count + i, wholes[i].At);
                }
                if (site.IsHashed) elements.Hash = TextHash.Combine(elements.Hash, hash);
            }
            if (items.Components.Length > 0) Values += count;
            Check(items, wholes, elements.Count);
            elements.Count += count;
            if (isEnd) return true;
            if (count == _wholes.Length) continue;
            if (rises) set!.AddAll(_rising);
            if (window.Next() == 0) throw window.Unexpected("an element");
            return false;
        }
    }

    private int TakeWholes(out bool isEnd)
    {
        isEnd = false;
        var count = 0;
        while (count < _wholes.Length && !isEnd)
        {
            window.LookAhead();
            ref var whole = ref _wholes[count];
            whole.At = window.Offset;
            if (!window.TryWhole(out whole.Number)) break;
            whole.Hash = JsonNumber.HashOf(whole.Number);
            count++;
            isEnd = window.Bytes[window.Position++] == ']';
        }
        return count;
    }

    private void Check(Site items, ReadOnlySpan<Whole> wholes, int from)
    {
        if (items is { NumberComponents: 0, Role: Role.None }) return;
        if (items is { NumberComponents: 0, Role: Role.Reference })
        {
            if (wholes.Length > 0) observer.References(wholes, Here(wholes[0].At));
            return;
        }
        for (var i = 0; i < wholes.Length; i++)
        {
            _path.At(from + i);
            CheckNumber(items, new JsonNumber(wholes[i].Number, 0, false, true), wholes[i].At);
        }
    }
}

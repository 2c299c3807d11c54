namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <content>Arrays.</content>
internal sealed unsafe partial class SchemaAutomaton
{
    private ulong Array(Site site, long offset)
    {
        CheckKind(site, JsonKind.Array, offset);
        if (site.Role != Role.None) observer.Begin(site.Role, Here(offset));
        Enter(site);
        var set = site.IsUnique ? _sets.TryPop(out var kept) ? kept : new UniqueSet() : null;
        var elements = new Elements { Hash = 0x5A, Repeated = -1 };
        window.Position++;
        if (window.Next() == ']') window.Position++;
        else Read(site, set, ref elements);
        _path.Pop();
        if (set is not null)
        {
            set.Clear();
            _sets.Push(set);
        }
        foreach (var component in site.Components)
        {
            if (elements.Count < component.MinItems) FailCount(site, component, Keyword.MinItems, offset, elements.Count);
            if (elements.Count > component.MaxItems) FailCount(site, component, Keyword.MaxItems, offset, elements.Count);
            if (elements.Repeated >= 0 && component.UniqueItems) FailCount(site, component, Keyword.UniqueItems, elements.RepeatedAt, elements.Repeated);
        }
        if (site.Role != Role.None) observer.End(site.Role, elements.Hash, elements.Count, 0, site, Here(offset));
        if (site.Groups.Length > 0) Weigh(site, 0, offset);
        return elements.Hash;
    }

    /// <summary>Reads the elements and the closing bracket.</summary>
    private void Read(Site site, UniqueSet? set, ref Elements elements)
    {
        var items = site.Items ?? (site.IsHashed || site.IsUnique ? AnyHashed : AnyPlain);
        if (items.IsNumberList && ReadWholes(site, items, set, ref elements)) return;
        while (true)
        {
            _path.At(elements.Count);
            var at = window.Offset;
            var element = Value(items);
            if (site.IsHashed) elements.Hash = TextHash.Combine(elements.Hash, element);
            if (set is not null && !set.Add(element)) elements.Repeats(elements.Count, at);
            elements.Count++;
            var next = window.Next();
            if (next == ',')
            {
                window.Position++;
                if (window.Next() == 0) throw window.Unexpected("an element");
                continue;
            }
            if (next != ']') throw window.Unexpected("a comma or the array's end");
            window.Position++;
            return;
        }
    }

    /// <summary>What an array's elements came to.</summary>
    private struct Elements
    {
        public int Count, Repeated;
        public long RepeatedAt;
        public ulong Hash;

        /// <summary>An element repeats an earlier one; the first such is told.</summary>
        public void Repeats(int index, long at)
        {
            if (Repeated < 0) (Repeated, RepeatedAt) = (index, at);
        }
    }
}

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <content>Objects that differ from an earlier one in one number only.</content>
internal sealed unsafe partial class SchemaAutomaton
{
    private readonly FamiliarObjects _familiar = new();
    private readonly Noted _note = new();
    private Noted? _noting;

    /// <summary>Leaves this short cut out.</summary>
    public bool ReadsEveryPrice { get; init; }

    /// <summary>Reads the number, and takes all else from what was learnt; exactly what reading everything would do.</summary>
    private ulong ReadAgain(Site site, Familiar known, long offset)
    {
        Enter(site);
        foreach (var said in known.Texts)
            if (!said.IsAfter) Say(said, offset);
        window.Position += known.Before.Length;
        _path.At(site.Varying);
        var number = Value(site.Children[site.Varying]);
        var end = window.Offset;
        foreach (var said in known.Texts)
            if (said.IsAfter) Say(said, end);
        window.Position += known.After.Length;
        Values += known.Values;
        _path.Pop();
        var hash = known.Hash + (site.IsHashed ? TextHash.Combine(site.Properties.Hashes[site.Varying], number) : 0);
        if (site.Role != Role.None) observer.End(site.Role, hash, 0, known.Present, site, Here(offset));
        return hash;
    }

    private void Say(Familiar.Said said, long from)
    {
        _path.At(said.Property);
        observer.Text(said.Role, said.Text, said.Hash, Here(from + said.At));
    }

    /// <summary>Begins to note, when an object like this was met before.</summary>
    private Noted? Note(Site site, long offset)
    {
        if (!_familiar.WasMet(site, window.Rest)) return null;
        (_note.Violations, _note.Remarks, _note.Values) = (log.Total, observer.Remarks, Values);
        (_note.From, _note.NumberFrom) = (offset, -1);
        _note.Texts.Clear();
        _frames.Watch(site.Frame);
        return _noting = _note;
    }

    private void NoteText(Site site, ReadOnlySpan<byte> text, ulong hash, long offset)
    {
        var isAfter = _note.NumberFrom >= 0;
        _note.Texts.Add(new(site.Role, text.ToArray(), hash, _path.IndexAt(_path.Depth - 1), (int)(offset - (isAfter ? _note.NumberTo : _note.From)), isAfter));
    }

    /// <summary>Keeps the object when nothing at all was wrong with it.</summary>
    private void Keep(Site site, Noted noted, ulong present, ulong hash)
    {
        _noting = null;
        if (log.Total != noted.Violations || observer.Remarks != noted.Remarks || _frames.WasTouched || noted.NumberFrom < 0) return;
        if (!window.TryLookBack(noted.From, out var text) || text.Length > FamiliarObjects.Longest) return;
        var number = site.Children[site.Varying];
        _familiar.Keep(new Familiar
        {
            Site = site,
            Before = text[..(int)(noted.NumberFrom - noted.From)].ToArray(),
            After = text[(int)(noted.NumberTo - noted.From)..].ToArray(),
            Hash = hash - (site.IsHashed ? noted.NumberHash : 0),
            Present = present,
            Values = Values - noted.Values - (number.Components.Length > 0 ? 1 : 0),
            Texts = [.. noted.Texts],
        }, text);
    }
}

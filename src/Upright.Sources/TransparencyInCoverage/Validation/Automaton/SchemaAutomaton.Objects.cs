namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <content>Objects.</content>
internal sealed unsafe partial class SchemaAutomaton
{
    private ulong Object(Site site, long offset)
    {
        CheckKind(site, JsonKind.Object, offset);
        if (site.Role != Role.None) observer.Begin(site.Role, Here(offset));
        var isVarying = site.Varying >= 0 && !ReadsEveryPrice;
        if (isVarying && _familiar.TryFind(site, window.Rest, out var known)) return ReadAgain(site, known, offset);
        var noted = isVarying ? Note(site, offset) : null;
        Enter(site);
        ulong present = 0;
        ulong hash = 0x7B;
        window.Position++;
        if (window.Next() == '}') window.Position++;
        else Read(site, noted, ref present, ref hash);
        _path.Pop();
        foreach (var component in site.Components)
        {
            if ((component.Required & ~present) != 0) FailRequired(site, component, present, offset);
            foreach (var (property, needed) in component.Dependencies)
                if ((present >> property & 1) != 0 && (needed & ~present) != 0) FailDependency(site, component, property, needed & ~present, offset);
        }
        if (site.Groups.Length > 0) Weigh(site, present, offset);
        if (noted is not null) Keep(site, noted, present, hash);
        if (site.Role != Role.None) observer.End(site.Role, hash, 0, present, site, Here(offset));
        return hash;
    }

    /// <summary>Reads the members and the closing brace.</summary>
    private void Read(Site site, Noted? noted, ref ulong present, ref ulong hash)
    {
        var before = -1;
        while (true)
        {
            var child = Property(site, ref before, ref present, out var nameHash);
            if (window.Next() == 0) throw window.Unexpected("a value");
            var isVarying = noted is not null && before == site.Varying && ReferenceEquals(child, site.Children[before]);
            if (isVarying) noted!.NumberFrom = window.Offset;
            var value = Value(child);
            if (isVarying) (noted!.NumberTo, noted.NumberHash) = (window.Offset, TextHash.Combine(nameHash, value));
            // A sum, so that members may come in any order.
            if (site.IsHashed) hash += TextHash.Combine(nameHash, value);
            var next = window.Next();
            if (next == ',')
            {
                window.Position++;
                window.Next();
                continue;
            }
            if (next != '}') throw window.Unexpected("a comma or the object's end");
            window.Position++;
            return;
        }
    }
}

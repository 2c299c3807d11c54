namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>Is told of the places that mean something (<see cref="Role"/>) while the automaton reads.</summary>
internal abstract class Observer
{
    /// <summary>How many things it has found fault with.</summary>
    public abstract long Remarks { get; }

    /// <summary>Whether it remembers a text of this meaning, so that it must hear of each; of others it must not, when it has nothing to say of them.</summary>
    public abstract bool Keeps(Role role);

    public virtual void Text(Role role, ReadOnlySpan<byte> text, ulong hash, in Place place) { }

    public virtual void Number(Role role, in JsonNumber number, in Place place) { }

    /// <summary>Provider groups that a rate names, all of them whole numbers.</summary>
    /// <param name="ids">Some of a list, in its order.</param>
    /// <param name="place">The first of them.</param>
    public virtual void References(ReadOnlySpan<Whole> ids, in Place place) { }

    public virtual void Begin(Role role, in Place place) { }

    /// <param name="role">The place's meaning.</param>
    /// <param name="hash">Of the whole value, where the site is hashed.</param>
    /// <param name="count">Elements of an array.</param>
    /// <param name="present">Properties of an object that were there, as bits of <paramref name="site"/>.</param>
    /// <param name="site">The place.</param>
    /// <param name="place">Where it began.</param>
    public virtual void End(Role role, ulong hash, int count, ulong present, Site site, in Place place) { }

    /// <summary>A field that the schema does not name.</summary>
    public virtual void UnknownField(Site site, ReadOnlySpan<byte> name, ulong hash, in Place place) { }

    public virtual void RepeatedField(Site site, string name, in Place place) { }

    public virtual void BadUtf8(in Place place) { }
}

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>What is noted while an object is read that may become <see cref="Familiar"/>.</summary>
internal sealed class Noted
{
    /// <summary>Violations, remarks and values before the object.</summary>
    public long Violations, Remarks, Values;

    /// <summary>Where the object and the number begin in the file, and where the number ends.</summary>
    public long From, NumberFrom, NumberTo;

    /// <summary>The number's share of the object's hash.</summary>
    public ulong NumberHash;

    public List<Familiar.Said> Texts { get; } = [];
}

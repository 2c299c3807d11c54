namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// An object that was read whole and found right, all but one number of it. Where the same bytes stand around another number,
/// only the number is new.
/// </summary>
internal sealed class Familiar
{
    public required Site Site { get; init; }

    /// <summary>The object's bytes up to the number.</summary>
    public required byte[] Before { get; init; }

    /// <summary>Its bytes behind the number, the closing brace included.</summary>
    public required byte[] After { get; init; }

    /// <summary>The object's hash without the number's share.</summary>
    public required ulong Hash { get; init; }

    public required ulong Present { get; init; }

    /// <summary>Values inside of which the schema states something, the number not counted.</summary>
    public required long Values { get; init; }

    /// <summary>Texts that the observer must be told each time.</summary>
    public required Said[] Texts { get; init; }

    /// <summary>What was met after it the last time: terms follow one another in a few orders.</summary>
    public Familiar? Next { get; set; }

    /// <param name="Role">The text's meaning.</param>
    /// <param name="Text">Its bytes.</param>
    /// <param name="Hash">Their hash.</param>
    /// <param name="Property">Which of the object's fields.</param>
    /// <param name="At">Its first byte, from the object's first; behind the number, from the number's end.</param>
    /// <param name="IsAfter">Whether it stands behind the number.</param>
    public sealed record Said(Role Role, byte[] Text, ulong Hash, int Property, int At, bool IsAfter);
}

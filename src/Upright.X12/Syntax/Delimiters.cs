namespace Upright.X12.Syntax;

/// <summary>The four bytes that give an interchange its shape, as its ISA segment declares them. 005010 has no escape character.</summary>
/// <param name="Repetition">0 in versions before 00402, where ISA11 is not a delimiter.</param>
public readonly record struct Delimiters(byte Element, byte Repetition, byte Component, byte Segment)
{
    /// <summary><c>* ^ : ~</c>, the usual choice.</summary>
    public static Delimiters Usual { get; } = new((byte)'*', (byte)'^', (byte)':', (byte)'~');

    public bool Contains(byte b) => b == Element || b == Segment || b == Component || (b == Repetition && b != 0);

    /// <summary>All different, none a letter, digit or blank.</summary>
    public bool AreUsable =>
        Element != Component && Element != Segment && Component != Segment && Repetition != Element && Repetition != Component && Repetition != Segment &&
        CanDelimit(Element) && CanDelimit(Component) && CanDelimit(Segment) && (Repetition == 0 || CanDelimit(Repetition));

    private static bool CanDelimit(byte b) => b < 0x80 && b != ' ' && b != 0 && !char.IsAsciiLetterOrDigit((char)b);
}

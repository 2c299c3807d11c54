namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>One alternative of a group: a bit in the frame that is open while the group's value is read.</summary>
/// <param name="Frame">Which open frame, counted from the root.</param>
/// <param name="Index">Which bit of it.</param>
internal sealed record Branch(int Frame, int Index)
{
    public ulong Bit => 1UL << Index;
}

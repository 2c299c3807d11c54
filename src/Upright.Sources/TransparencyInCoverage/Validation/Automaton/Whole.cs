namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>A whole number of a list: its value, its hash, and its first byte in the file.</summary>
internal struct Whole
{
    public ulong Number, Hash;
    public long At;
}

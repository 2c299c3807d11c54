namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The kinds of JSON values that draft-07 tells apart.</summary>
internal enum JsonKind
{
    Object,
    Array,
    Text,
    Integer,
    Fraction,
    Boolean,
    Null,
}

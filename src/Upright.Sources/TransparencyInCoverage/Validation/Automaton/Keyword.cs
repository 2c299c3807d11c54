namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The assertions of draft-07 that can fail, as a violation names them.</summary>
internal enum Keyword
{
    None,
    Type,

    /// <summary>enum or const.</summary>
    Word,
    MinLength,
    MaxLength,
    Pattern,
    Format,
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
    MinItems,
    MaxItems,
    UniqueItems,
    Required,
    Dependencies,

    /// <summary>oneOf, anyOf, not, if.</summary>
    Group,
}

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>What a group of alternatives asks for.</summary>
internal enum GroupKind
{
    OneOf,
    AnyOf,
    Not,

    /// <summary>Branches: the condition, then what follows when it holds, else what follows when it does not (either may be missing).</summary>
    IfThenElse,
}

/// <summary>Alternatives that are weighed when their value has been read.</summary>
internal sealed class Group
{
    public required GroupKind Kind { get; init; }

    public required string SchemaPath { get; init; }

    /// <summary>Null when a failure is reported; otherwise the branch that fails with the group.</summary>
    public required Branch? Parent { get; init; }

    public required Branch?[] Branches { get; init; }
}

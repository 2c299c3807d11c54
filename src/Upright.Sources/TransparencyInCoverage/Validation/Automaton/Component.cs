using System.Text.RegularExpressions;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// One schema that applies at a site: its assertions in the order draft-07 names them, and to whom a failure matters,
/// the report or a branch of a oneOf, anyOf or if further up.
/// </summary>
internal sealed class Component
{
    private static int s_made;

    /// <summary>Tells components apart where their texts are alike.</summary>
    public int Number { get; } = Interlocked.Increment(ref s_made);

    public required Branch? Branch { get; init; }

    /// <summary>Where it stands in the schema's text, as a JSON pointer.</summary>
    public required string SchemaPath { get; init; }

    /// <summary>One bit a <see cref="JsonKind"/>; all set when the schema states no type.</summary>
    public int Kinds { get; set; } = -1;

    public string KindsText { get; set; } = "";

    public IReadOnlyList<string>? Words { get; set; }

    /// <summary>Whether <see cref="Words"/> came of const.</summary>
    public bool IsConst { get; set; }

    public int MinLength { get; set; }

    public int MaxLength { get; set; } = int.MaxValue;

    public Regex? Pattern { get; set; }

    public string PatternText { get; set; } = "";

    public TextFormat Format { get; set; }

    public JsonNumber? Minimum { get; set; }

    public JsonNumber? Maximum { get; set; }

    public JsonNumber? ExclusiveMinimum { get; set; }

    public JsonNumber? ExclusiveMaximum { get; set; }

    public int MinItems { get; set; }

    public int MaxItems { get; set; } = int.MaxValue;

    public bool UniqueItems { get; set; }

    /// <summary>Properties that must be there, as bits of the site's properties.</summary>
    public ulong Required { get; set; }

    /// <summary>For each property: which others must be there with it.</summary>
    public List<(int Property, ulong Needed)> Dependencies { get; } = [];

    /// <summary>A schema that no value satisfies (false).</summary>
    public bool IsNever { get; set; }

    public bool ChecksText => MinLength > 0 || MaxLength < int.MaxValue || Pattern is not null || Format != TextFormat.None;

    public bool ChecksNumber => Minimum is not null || Maximum is not null || ExclusiveMinimum is not null || ExclusiveMaximum is not null;
}

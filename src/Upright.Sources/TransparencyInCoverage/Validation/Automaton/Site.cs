namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// A place in the document, such as in_network[].name: every schema that applies there, gathered beforehand,
/// so that reading needs one look-up a property and nothing else.
/// </summary>
internal sealed class Site
{
    public required string Path { get; init; }

    public required Component[] Components { get; init; }

    /// <summary>Groups declared here, inner ones before those that hold them.</summary>
    public required Group[] Groups { get; init; }

    /// <summary>The frame of this site's groups; meaningless without any.</summary>
    public required int Frame { get; init; }

    /// <summary>For each <see cref="JsonKind"/> the components whose type it is not.</summary>
    public required uint[] KindFailures { get; init; }

    public required Vocabulary Words { get; init; }

    /// <summary>Components that name words (enum, const).</summary>
    public required uint WordComponents { get; init; }

    public required uint TextComponents { get; init; }

    public required uint NumberComponents { get; init; }

    public required PropertyTable Properties { get; init; }

    /// <summary>Children in the order of <see cref="Properties"/>.</summary>
    public required Site[] Children { get; init; }

    public required Site? Items { get; init; }

    /// <summary>Whether an array here must not repeat an element.</summary>
    public required bool IsUnique { get; init; }

    /// <summary>Whether the value's hash is wanted, because an array around it must not repeat an element.</summary>
    public required bool IsHashed { get; init; }

    /// <summary>Nothing is stated here: any JSON will do and no field is unknown.</summary>
    public required bool IsAny { get; init; }

    /// <summary>What the place means to the checks that no schema states.</summary>
    public Role Role { get; init; }

    /// <summary>Whether a whole number that is not negative can only fail by its bounds here.</summary>
    public bool IsNumberList => Groups.Length == 0 && WordComponents == 0 && KindFailures[(int)JsonKind.Integer] == 0;

    /// <summary>The field, a number, in which objects here differ while all else repeats; -1 when there is none.</summary>
    public int Varying { get; init; } = -1;

    /// <summary>The varying field's name with its quotes and colon.</summary>
    public byte[] VaryingName { get; init; } = [];

    public static Site Any(bool hashed) => new()
    {
        Path = "",
        Components = [],
        Groups = [],
        Frame = 0,
        KindFailures = new uint[7],
        Words = new Vocabulary([]),
        WordComponents = 0,
        TextComponents = 0,
        NumberComponents = 0,
        Properties = new PropertyTable([]),
        Children = [],
        Items = null,
        IsUnique = false,
        IsHashed = hashed,
        IsAny = true,
    };
}

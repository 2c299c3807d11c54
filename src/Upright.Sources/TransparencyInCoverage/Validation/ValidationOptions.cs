using Upright.Domain.CodeSets;

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>How to validate one file.</summary>
public sealed record ValidationOptions
{
    /// <summary>1 or 2: the major version whose schema is to be held against the file; null to take the file's word.</summary>
    public int? Major { get; init; }

    /// <summary>What kind of file it is; null to tell by its root.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>How many violations to keep whole; all are counted.</summary>
    public int MostViolations { get; init; } = 1_000;

    /// <summary>The day against which rates are called expired; null for the day the file was updated.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Reads every price to the letter, also those whose terms were met before; the oracle of tests.</summary>
    internal bool ReadsEveryPrice { get; init; }

    /// <summary>Asked whether the Level II codes of the file exist; where it has no list, the report says that they were not checked.</summary>
    public ICodeSets CodeSets { get; init; } = NoCodeSets.Instance;

    /// <summary>What <see cref="CodeSets"/> is, in the user's words.</summary>
    public string CodeSetsName { get; init; } = "the loaded HCPCS releases";
}

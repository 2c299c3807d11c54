namespace Upright.X12.Checking;

/// <summary>What a check found, and how much it looked at.</summary>
/// <param name="Findings">In the order of the file; at most as many as were to be kept.</param>
public sealed record CheckReport(IReadOnlyList<Finding> Findings, long Errors, long Warnings, long Infos)
{
    public long Segments { get; init; }

    public int Interchanges { get; init; }

    public int Sets { get; init; }

    /// <summary>Claims, claim payments or claim statuses.</summary>
    public long Claims { get; init; }

    /// <summary>837P, 835, 999, 277CA: the kinds of set that were met and have a table here.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>How many findings were counted and not kept.</summary>
    public long NotKept => Errors + Warnings + Infos - Findings.Count;
}

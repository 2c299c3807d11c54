namespace Upright.X12.Checking;

/// <summary>What can be wrong, apart from where: a word of the finding's id, a level, a text, what answers it.</summary>
/// <param name="Word">The last part of the id: missing, length, balance.</param>
/// <param name="Level">The SNIP type.</param>
internal sealed record Problem(string Word, int Level, string Message, string Mend)
{
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>IK304.</summary>
    public string? SegmentError { get; init; }

    /// <summary>IK403.</summary>
    public string? ElementError { get; init; }

    /// <summary>Stands in the id in the place of segment and element, where the finding is about something that is not there.</summary>
    public string? Subject { get; init; }

    /// <summary>About the set as a whole, whatever loop was open.</summary>
    public bool IsOfSet { get; init; }

    public FrontEndAnswer? Answer { get; init; }
}

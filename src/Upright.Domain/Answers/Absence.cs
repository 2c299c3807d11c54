namespace Upright.Domain.Answers;

/// <summary>An absence in words.</summary>
/// <param name="Reason">The kind of absence.</param>
/// <param name="Explanation">What is missing, in a sentence.</param>
/// <param name="Supply">What would supply it: a command, a file, an address.</param>
public sealed record Absence(AbsenceReason Reason, string Explanation, string Supply)
{
    /// <summary>The nearest source that is loaded, when the date was the trouble.</summary>
    public Provenance? Nearest { get; init; }
}

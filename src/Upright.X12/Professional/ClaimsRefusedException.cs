using Upright.X12.Checking;

namespace Upright.X12.Professional;

/// <summary>Claims were not written because a front end would refuse them. Names no values.</summary>
public sealed class ClaimsRefusedException : Exception
{
    public ClaimsRefusedException() { }

    public ClaimsRefusedException(string message) : base(message) { }

    public ClaimsRefusedException(string message, Exception inner) : base(message, inner) { }

    /// <summary>Positions are those of the file that would have been written.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

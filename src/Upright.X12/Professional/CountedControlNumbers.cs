namespace Upright.X12.Professional;

/// <summary>Counts up from a number in memory: for tests and for callers that keep the last number themselves.</summary>
public sealed class CountedControlNumbers(int last = 0) : IControlNumbers
{
    /// <summary>The number given last.</summary>
    public int Last { get; private set; } = last;

    /// <exception cref="InvalidOperationException">All nine digits are used up.</exception>
    public int Take() => Last < 999_999_999 ? ++Last : throw new InvalidOperationException("Control numbers have nine digits, and all are used: agree on a new sender id.");
}

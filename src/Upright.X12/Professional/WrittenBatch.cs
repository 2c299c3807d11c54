namespace Upright.X12.Professional;

/// <summary>What was written, to match acknowledgements with later.</summary>
/// <param name="Sets">One for each transaction set, in order.</param>
public sealed record WrittenBatch(string Interchange, string Group, IReadOnlyList<WrittenSet> Sets, int Claims);

namespace Upright.Benchmarks;

/// <summary>Prices of one kind that are kept apart.</summary>
/// <param name="Detail">What kind exactly: the modifier class, the billing class, the word of the file.</param>
/// <param name="Rows">Published rows.</param>
/// <param name="Lowest">In the unit.</param>
/// <param name="Median">In the unit, of rows.</param>
/// <param name="IsPercent">Whole percents of billed charges; else dollars.</param>
public sealed record ApartRow(ApartKind Kind, string Detail, long Rows, decimal Lowest, decimal Median, decimal Highest, bool IsPercent);

using Upright.Domain.Answers;

namespace Upright.Benchmarks;

/// <summary>A file behind a benchmark.</summary>
/// <param name="SourceId">As <c>upright sources</c> names it.</param>
/// <param name="Entity">The reporting entity.</param>
/// <param name="Month">The month its rates are of, <c>2025-06</c>.</param>
/// <param name="Source">Publisher, file, month, checksum; its standing is sample when the file is invented.</param>
/// <param name="HasCode">Whether the code stands in it.</param>
public sealed record RateFile(string SourceId, string Entity, string Month, Provenance Source, bool HasCode);

using Upright.Domain.Time;

namespace Upright.Store.Contracts;

/// <summary>A contract of one's own as it was loaded.</summary>
/// <param name="Holds">From its first day to the day before the payer's next contract, or without end.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="LoadedAt">UTC.</param>
public sealed record StoredContract(long Id, string Payer, DateSpan Holds, string File, string Sha256, long Lines, long Refused, DateTime LoadedAt);

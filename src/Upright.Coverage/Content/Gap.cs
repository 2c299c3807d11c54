using Upright.Domain.Answers;

namespace Upright.Coverage.Content;

/// <summary>Something that is not known here, for the ledger of data availability.</summary>
public sealed record Gap(string Id, string? PayerId, CodeScope Concerns, Absence Why);

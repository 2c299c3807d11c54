using Upright.Sources.Reading;

namespace Upright.Store.Reference.Importing;

/// <param name="Display">The file, with the archive's entry behind it.</param>
/// <param name="What">What it was recognised as, in words.</param>
/// <param name="Source">The source, when it is or was loaded.</param>
/// <param name="Refused">The refused rows of this reading.</param>
/// <param name="Error">Why the content was refused, with its place.</param>
public sealed record ImportOutcome(string Display, ImportStatus Status, string What, LoadedSource? Source, IReadOnlyList<RefusedRow> Refused, string? Error);

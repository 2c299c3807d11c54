using Upright.Domain.Codes.Descriptors;

namespace Upright.Store.Reference.Questions;

/// <summary>The answer to "what is this code on that date".</summary>
/// <param name="Choice">The release that answers, or why none does.</param>
/// <param name="Record">The record of that release; when none holds on the date, that of the nearest, which then is to be shown as such.</param>
/// <param name="PlainName">Our own plain-language name, for the KAFO family.</param>
/// <param name="Conflicts">Codes that its descriptor contradicts.</param>
/// <param name="HeldOnDate">
/// Where the record is the nearest release's: true when that later release dates its last action before the day asked for, so that the record held then;
/// null when nothing can be said.
/// </param>
public sealed record CodeAnswer(ReleaseChoice Choice, CodeRecord? Record, string? PlainName, IReadOnlyList<DescriptorConflict> Conflicts, bool? HeldOnDate);

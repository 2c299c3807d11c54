using System.Collections.Concurrent;
using Upright.Domain.Codes.Descriptors;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>
/// What the descriptors of a release say, by letter, read once and kept: a dossier compares its code with all others of the letter.
/// Safe for several threads; a release is known by the checksum of its file.
/// </summary>
public sealed class DescriptorShelf
{
    private readonly ConcurrentDictionary<(string Release, char Letter), Lazy<IReadOnlyList<(string Code, DescriptorReading Reading)>>> _kept = new();

    public IReadOnlyList<DescriptorConflict> Conflicts(Codes codes, CodeRecord record) =>
        DescriptorConflicts.Of(record.Code, record.Reading, _kept.GetOrAdd((record.Source.Sha256, record.Code[0]), key => new(() =>
            [.. codes.Of(record.Source).Where(r => r.Code[0] == key.Letter && IsDevice(r.LongDescription)).Select(r => (r.Code, r.Reading))])).Value);

    private static bool IsDevice(string descriptor) =>
        descriptor.Contains("ortho", StringComparison.OrdinalIgnoreCase) || descriptor.Contains("addition", StringComparison.OrdinalIgnoreCase)
        || descriptor.Contains("knee ankle", StringComparison.OrdinalIgnoreCase) || descriptor.Contains("afo", StringComparison.OrdinalIgnoreCase);
}

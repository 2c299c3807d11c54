using System.Globalization;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>Whether every provider group that a rate names is defined, wherever in the file; told when the file ends.</summary>
internal sealed class ReferenceChecks(FindingLog findings, Tally tally)
{
    private readonly GroupTable _groups = new();

    public void Defined(in JsonNumber id, in Place place)
    {
        if (!id.IsInteger) findings.Add(FindingKind.GroupIdFractional, place);
        Defined(id.Hash, id, place);
    }

    public void DefinedAsText(ReadOnlySpan<byte> id, ulong hash, in Place place)
    {
        findings.Add(FindingKind.GroupIdAsText, place);
        if (NumberText.Parse(id, out _) is { } number) Defined(number.Hash, number, place);
        else Defined(hash, default, place);
    }

    /// <returns>The id's hash: the number's, when the text is one.</returns>
    public ulong NamedAsText(ReadOnlySpan<byte> id, ulong hash, in Place place) =>
        NumberText.Parse(id, out _) is { } number ? Named(number.Hash, number, place) : Named(hash, default, place);

    /// <returns>The ids' hashes added up.</returns>
    public ulong Named(ReadOnlySpan<Whole> ids, in Place place)
    {
        ulong sum = 0;
        foreach (ref readonly var id in ids)
        {
            sum += id.Hash;
            if (_groups.TryName(id.Number)) tally.References++;
            else Named(id.Hash, new JsonNumber(id.Number, 0, false, true), place.At(id.At));
        }
        return sum;
    }

    /// <returns>The id's hash.</returns>
    public ulong Named(ulong hash, in JsonNumber id, in Place place)
    {
        tally.References++;
        ref var slot = ref _groups.Of(id, hash, out var isNew);
        slot.Named++;
        if (!isNew) return hash;
        ref var entry = ref _groups.EntryOf(slot);
        entry.Number = id;
        entry.Offset = place.Offset;
        (entry.Item, entry.Rate) = (place.IndexAt(1), place.IndexAt(3));
        return hash;
    }

    /// <summary>At the end of the file.</summary>
    /// <returns>References that lead nowhere.</returns>
    public long Finish()
    {
        long dangling = 0, unnamed = 0;
        long firstUnnamed = 0;
        foreach (var (entry, named) in _groups.InOrder())
        {
            if (!entry.IsDefined)
            {
                dangling += named;
                var pointer = string.Create(CultureInfo.InvariantCulture, $"/in_network/{entry.Item}/negotiated_rates/{entry.Rate}/provider_references");
                findings.Add(FindingKind.DanglingGroupId, pointer, entry.Offset, named, entry.Number.ToDecimal()?.ToString(CultureInfo.InvariantCulture));
            }
            else if (named == 0 && unnamed++ == 0)
            {
                firstUnnamed = entry.Offset;
            }
        }
        if (unnamed > 0) findings.Add(FindingKind.GroupNeverReferenced, "/provider_references", firstUnnamed, unnamed);
        return dangling;
    }

    private void Defined(ulong hash, in JsonNumber id, in Place place)
    {
        tally.Groups++;
        ref var entry = ref _groups.EntryOf(_groups.Of(id, hash, out var isNew));
        if (isNew)
        {
            entry.Number = id;
            entry.Offset = place.Offset;
        }
        else if (entry.IsDefined)
        {
            findings.Add(FindingKind.GroupIdRepeated, place);
        }
        entry.IsDefined = true;
    }
}

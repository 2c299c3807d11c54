namespace Upright.Benchmarks.Reading;

/// <summary>
/// Who stands behind the sets of groups of one file: set → references → (contract, group), as the store has them, so that a set that stands for
/// thousands of groups is not written out. Contracts and billing parties are told apart by 64-bit hashes. Immutable.
/// </summary>
internal sealed class ProviderGroups
{
    /// <summary>The references of each set: those of set s from <c>SetStarts[place of s]</c> on.</summary>
    public required Sparse Sets { get; init; }

    public required int[] SetReferences { get; init; }

    /// <summary>The members of each reference.</summary>
    public required Sparse References { get; init; }

    /// <summary>The contract, by its place in <see cref="Contracts"/>, and the group, by its place in <see cref="GroupIds"/>, of each member of a reference.</summary>
    public required (int Contract, int Group)[] Members { get; init; }

    /// <summary>Payer × network × billing party.</summary>
    public required ulong[] Contracts { get; init; }

    /// <summary>The network of each contract; null when the file names none.</summary>
    public required string?[] Networks { get; init; }

    public required ushort[] NetworkOf { get; init; }

    /// <summary>The billing party of each contract, as the book numbers them; -1 when the file names none.</summary>
    public required int[] Parties { get; init; }

    /// <summary>The ids of groups in the file, rising.</summary>
    public required int[] GroupIds { get; init; }

    /// <summary>A guess of the memory it takes, for the shelf.</summary>
    public long Bytes => Sets.Bytes + References.Bytes + 4L * SetReferences.Length + 8L * Members.Length + 14L * Contracts.Length + 4L * GroupIds.Length;

    public ReadOnlySpan<int> ReferencesOf(int set) => Sets.Of(set, SetReferences);

    public ReadOnlySpan<(int Contract, int Group)> MembersOf(int reference) => References.Of(reference, Members);

    /// <summary>Whether a set stands for any group that the file describes.</summary>
    public bool HasMembers(int set)
    {
        foreach (var reference in ReferencesOf(set))
            if (MembersOf(reference).Length > 0) return true;
        return false;
    }
}

/// <summary>Stretches of an array by ids that may have gaps: by the id itself where ids are dense, by search where they are not.</summary>
internal sealed class Sparse
{
    private readonly int[]? _ids;
    private readonly int[] _starts;

    /// <param name="sorted">The id of every element, rising.</param>
    public Sparse(ReadOnlySpan<int> sorted)
    {
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
            if (i == 0 || sorted[i] != sorted[i - 1]) distinct++;
        var dense = sorted.Length == 0 || (sorted[0] >= 0 && sorted[^1] < 4L * distinct + 1024);
        if (!dense) _ids = new int[distinct];
        _starts = new int[dense ? (sorted.Length == 0 ? 1 : sorted[^1] + 2) : distinct + 1];
        for (int i = 0, place = -1; i < sorted.Length; i++)
        {
            if (dense)
                for (; place < sorted[i];) _starts[++place] = i;
            else if (place < 0 || _ids![place] != sorted[i])
                (_ids![++place], _starts[place]) = (sorted[i], i);
        }
        _starts[^1] = sorted.Length;
    }

    public long Bytes => 4L * (_starts.Length + (_ids?.Length ?? 0));

    public ReadOnlySpan<T> Of<T>(int id, T[] elements)
    {
        var place = _ids is null ? id : Array.BinarySearch(_ids, id);
        return (uint)place < (uint)(_starts.Length - 1) ? elements.AsSpan(_starts[place].._starts[place + 1]) : [];
    }
}

using System.Runtime.InteropServices;

namespace Upright.Benchmarks.Reading;

/// <summary>The NPIs of the groups of one file, as the book numbers them.</summary>
internal sealed class GroupNpis
{
    private readonly Sparse _groups;
    private readonly int[] _npis;

    private GroupNpis(Sparse groups, int[] npis) => (_groups, _npis) = (groups, npis);

    public long Bytes => _groups.Bytes + 4L * _npis.Length;

    /// <param name="group">The id of the group in its file.</param>
    public ReadOnlySpan<int> Of(int group) => _groups.Of(group, _npis);

    /// <param name="numbers">Numbers the NPIs.</param>
    public static GroupNpis Read(string folder, DenseNumbers numbers)
    {
        using var file = Tables.Open(Path.Combine(folder, "group_npis.parquet"));
        var columns = new Columns(file);
        var groups = columns.Ints("group_id");
        using var listed = columns.Longs("npi");
        var npis = numbers.NumbersOf(MemoryMarshal.Cast<long, ulong>(listed.Span));
        for (var i = 1; i < groups.Length; i++)
        {
            if (groups[i] >= groups[i - 1]) continue;
            Array.Sort(groups, npis);
            break;
        }
        return new GroupNpis(new Sparse(groups), npis);
    }
}

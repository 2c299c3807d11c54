using ParquetSharp;

namespace Upright.Benchmarks.Reading;

/// <summary>The NPIs of the groups of one file.</summary>
internal sealed class GroupNpis
{
    private readonly Sparse _groups;
    private readonly long[] _npis;

    private GroupNpis(Sparse groups, long[] npis) => (_groups, _npis) = (groups, npis);

    public long Bytes => _groups.Bytes + 8L * _npis.Length;

    /// <param name="group">The id of the group in its file.</param>
    public ReadOnlySpan<long> Of(int group) => _groups.Of(group, _npis);

    public static GroupNpis Read(string folder)
    {
        using var file = new ParquetFileReader(Path.Combine(folder, "group_npis.parquet"));
        var columns = new Columns(file);
        var (groups, npis) = (columns.Ints("group_id"), columns.Longs("npi"));
        for (var i = 1; i < groups.Length; i++)
        {
            if (groups[i] >= groups[i - 1]) continue;
            Array.Sort(groups, npis);
            break;
        }
        return new GroupNpis(new Sparse(groups), npis);
    }
}

using System.Runtime.InteropServices;

namespace Upright.Benchmarks.Reading;

/// <summary>Reads the tables of providers of one file into arrays.</summary>
internal static class ProviderGroupsReader
{
    /// <param name="folder">The folder of the file's tables.</param>
    /// <param name="payer">The contracting payer.</param>
    /// <param name="numbers">Numbers the billing parties.</param>
    public static ProviderGroups Read(string folder, string payer, DenseNumbers numbers)
    {
        var (groups, parties, known) = ReadGroups(Path.Combine(folder, "groups.parquet"));
        using var file = Tables.Open(Path.Combine(folder, "reference_groups.parquet"));
        var columns = new Columns(file);
        var (references, of, networks) = (columns.Ints("reference_id"), columns.Ints("group_id"), columns.Texts("network", out var networkTexts));
        if (!IsRising(references)) Sort(references, of, networks);
        var payerHash = ContractHash.OfText(payer);
        // An unnamed network and one without letters are the same.
        var networkHashes = Array.ConvertAll(networkTexts, n => ContractHash.OfText(n ?? ""));
        var places = new Dictionary<(int Network, ulong Party), int>();
        var (contracts, contractParties, networkOf) = (new List<ulong>(), new List<ulong>(), new List<ushort>());
        var members = new (int Contract, int Group)[references.Length];
        var kept = 0;
        for (var i = 0; i < references.Length; i++)
        {
            var group = Array.BinarySearch(groups, of[i]);
            if (group < 0) continue;
            var key = (networks[i], parties[group]);
            if (!places.TryGetValue(key, out var contract))
            {
                places[key] = contract = contracts.Count;
                contracts.Add(ContractHash.Contract(payerHash, networkHashes[networks[i]], parties[group]));
                contractParties.Add(known[group] ? parties[group] : 0);
                networkOf.Add(checked((ushort)networks[i]));
            }
            references[kept] = references[i];
            members[kept++] = (contract, group);
        }
        using var setFile = Tables.Open(Path.Combine(folder, "group_set_members.parquet"));
        var setColumns = new Columns(setFile);
        var (sets, setReferences) = (setColumns.Ints("group_set_id"), setColumns.Ints("reference_id"));
        if (!IsRising(sets)) Array.Sort(sets, setReferences);
        return new ProviderGroups
        {
            Sets = new Sparse(sets),
            SetReferences = setReferences,
            References = new Sparse(references.AsSpan(0, kept)),
            Members = kept == members.Length ? members : members[..kept],
            Contracts = [.. contracts],
            Networks = networkTexts,
            NetworkOf = [.. networkOf],
            Parties = numbers.NumbersOf(CollectionsMarshal.AsSpan(contractParties)),
            GroupIds = groups,
        };
    }

    private static (int[] Ids, ulong[] Parties, bool[] Known) ReadGroups(string path)
    {
        using var file = Tables.Open(path);
        var columns = new Columns(file);
        var ids = columns.Ints("group_id");
        var (types, tins) = (columns.Hashes("tin_type"), columns.Hashes("tin_value"));
        var known = Array.ConvertAll(tins, t => t != ContractHash.Null && t != Empty);
        var parties = new ulong[ids.Length];
        for (var i = 0; i < ids.Length; i++) parties[i] = ContractHash.Party(types[i], tins[i]);
        if (!IsRising(ids))
        {
            var order = Enumerable.Range(0, ids.Length).ToArray();
            Array.Sort(ids, order);
            (parties, known) = ([.. order.Select(i => parties[i])], [.. order.Select(i => known[i])]);
        }
        return (ids, parties, known);
    }

    private static readonly ulong Empty = ContractHash.OfText("");

    private static bool IsRising(ReadOnlySpan<int> ids)
    {
        for (var i = 1; i < ids.Length; i++)
            if (ids[i] < ids[i - 1]) return false;
        return true;
    }

    private static void Sort(int[] references, int[] groups, int[] networks)
    {
        var order = Enumerable.Range(0, references.Length).ToArray();
        Array.Sort(references, order);
        int[] By(int[] values) => Array.ConvertAll(order, i => values[i]);
        By(groups).CopyTo(groups, 0);
        By(networks).CopyTo(networks, 0);
    }
}

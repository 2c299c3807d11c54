using System.Globalization;
using Upright.Benchmarks.Reading;
using Upright.Domain.Parties;

namespace Upright.Benchmarks.Counting;

/// <summary>The groups of the provider that was asked about.</summary>
internal static class OwnGroups
{
    /// <summary>The places of the groups in a file that are of the TIN, and name the NPI, asked about.</summary>
    public static HashSet<int> Of(SourceWork source, BenchmarkQuestion question, SourceShelf shelf)
    {
        var groups = source.Groups!;
        var own = new HashSet<int>();
        var party = question.Tin is { } tin ? shelf.Parties.Find(ContractHash.Party(ContractHash.OfText(tin.Type == TinType.Ein ? "ein" : "npi"), ContractHash.OfText(tin.Digits))) : -1;
        foreach (var (contract, group) in groups.Members)
            if (question.Tin is null || (party >= 0 && groups.Parties[contract] == party)) own.Add(group);
        if (question.Npi is { } npi)
        {
            var number = shelf.Npis.Find(ulong.Parse(npi.ToString(), CultureInfo.InvariantCulture));
            own.RemoveWhere(group => !source.Npis!.Of(groups.GroupIds[group]).Contains(number));
        }
        return own;
    }

    /// <summary>Billing party and name of a group, as the file has them.</summary>
    public static (string TinType, string Tin, string? Name) NameOf(string folder, int group)
    {
        using var file = Tables.Open(Path.Combine(folder, "groups.parquet"));
        var columns = new Columns(file);
        var row = Array.IndexOf(columns.Ints("group_id"), group);
        return (columns.TextAt("tin_type", row) ?? "", columns.TextAt("tin_value", row) ?? "", columns.TextAt("business_name", row));
    }
}

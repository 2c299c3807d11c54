using Upright.Coverage.Content;
using Upright.Domain.Codes;

namespace Upright.Coverage.Loading;

/// <summary>Entries about codes: profiles, pairings, alternatives, unit limits.</summary>
internal static class CodeReaders
{
    public static CodeProfile Profile(Node node, Shelf shelf, Defaults defaults) => new(
        node["code"].Parsed(HcpcsCode.Parse),
        node.Text("group"),
        node.Text("name"),
        node.Text("plain"),
        node.Text("unit"),
        node.Text("service"),
        shelf.Basis(node, defaults))
    {
        KneeJointsPerSide = node.NumberOrNone("knee-joints-per-side"),
        Remarks = node.Texts("remarks"),
    };

    /// <summary>One entry names one or more bases that share verdict and reason; each becomes a pairing of its own.</summary>
    public static IEnumerable<Pairing> Pairings(Node node, Shelf shelf, Defaults defaults)
    {
        var additions = shelf.Scope(node, "additions");
        var bases = shelf.Scope(node, "bases");
        var verdict = node.OneOf("verdict", "goes", "ask", "conflict");
        var (reason, rule, basis) = (node.Text("reason"), shelf.Rules(node, "rule").SingleOrDefault(), shelf.Basis(node, defaults));
        return [.. bases.Codes.Select(b => new Pairing(additions, b, verdict, reason, rule, basis))];
    }

    public static Alternative Alternative(Node node, Shelf shelf, Defaults defaults) => new(
        shelf.Scope(node), node["other"].Parsed(HcpcsCode.Parse), node.Text("difference"), shelf.Basis(node, defaults));

    public static IEnumerable<UnitLimit> UnitLimits(Node node, Shelf shelf, Defaults defaults)
    {
        var codes = shelf.Scope(node);
        var (units, indicator, rationale, basis) = (node.Number("units"), node.Number("indicator"), node.Text("rationale"), shelf.Basis(node, defaults));
        return [.. codes.Codes.Select(c => new UnitLimit(c, units, indicator, rationale, basis))];
    }
}

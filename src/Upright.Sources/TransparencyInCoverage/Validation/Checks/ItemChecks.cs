using System.Text;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>The code of an item, judged when the item ends, for its parts may come in any order.</summary>
internal sealed class ItemChecks(FindingLog findings, Tally tally, ExistenceChecks existence)
{
    private readonly HashSet<ulong> _seen = [];
    private string _type = "", _code = "";
    private ulong _arrangement;

    public void Begin() => (_type, _code, _arrangement) = ("", "", 0);

    public void Arrangement(ulong hash) => _arrangement = hash;

    public void Type(ReadOnlySpan<byte> text) => _type = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 64)]);

    public void Code(ReadOnlySpan<byte> text) => _code = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 64)]);

    public void End(in Place place)
    {
        tally.Items++;
        var level2 = _type is "HCPCS" or "CPT" && CodeShape.IsLevel2(_code);
        if (level2)
        {
            tally.Level2Items++;
            if (_code[0] == 'L') tally.OrthoticItems++;
            if (_type == "CPT") findings.Add(FindingKind.LevelTwoCodeTypedCpt, place, _code);
        }
        if (_code.Length > 0 && _type.Length > 0 && !CodeShape.Fits(_type, _code))
        {
            tally.ItemsWrong++;
            findings.Add(FindingKind.CodeShape, place);
        }
        else if (level2)
        {
            existence.Item(_code, place);
        }
        if (!_seen.Add(TextHash.Combine(TextHash.Combine(TextHash.Of(_type), TextHash.Of(_code)), _arrangement))) findings.Add(FindingKind.ItemRepeated, place);
    }
}

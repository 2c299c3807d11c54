using Upright.Domain.CodeSets;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>Whether the Level II codes of a file exist on the file's day, which may stand at its end: asked once a code when the file ends.</summary>
internal sealed class ExistenceChecks(FindingLog findings, Tally tally, ICodeSets codeSets, string name)
{
    private readonly Dictionary<string, (long Items, string Pointer, long Offset)> _codes = new(StringComparer.Ordinal);

    public void Item(string code, in Place place)
    {
        // Dental codes are the ADA's: CMS's releases leave them out, so that their absence says nothing.
        if (code[0] == 'D') return;
        ref var named = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_codes, code, out var seen);
        if (!seen) (named.Pointer, named.Offset) = (place.Pointer, place.Offset);
        named.Items++;
    }

    public CodeCheck Finish(DateOnly day)
    {
        int asked = 0, unknown = 0, notInForce = 0;
        foreach (var (code, named) in _codes.OrderBy(c => c.Value.Offset))
        {
            var verdict = codeSets.Ask(CodeSet.Hcpcs, code, day);
            if (verdict == CodeVerdict.NotLoaded) continue;
            asked++;
            FindingKind kind;
            switch (verdict)
            {
                case CodeVerdict.Unknown or CodeVerdict.OutOfScope:
                    kind = FindingKind.CodeUnknown;
                    unknown++;
                    break;
                case CodeVerdict.Terminated or CodeVerdict.NotYetEffective:
                    kind = FindingKind.CodeNotInForce;
                    notInForce++;
                    break;
                default:
                    continue;
            }
            tally.ItemsWrong += named.Items;
            findings.Add(kind, named.Pointer, named.Offset, named.Items, code);
        }
        return new CodeCheck(day, name, _codes.Count, asked, unknown, notInForce);
    }
}

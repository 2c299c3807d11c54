using Upright.Domain.CodeSets;

namespace Upright.X12.Bench;

/// <summary>A code list that looks every code up in a set and finds it, so that level 5 does its work.</summary>
internal sealed class AllCodesValid : ICodeSets
{
    private readonly HashSet<string> _codes = ["L2005", "L2387", "RT", "KX", "M21371", "G8311", "12", "335E00000X", "37064", "37201"];

    public CodeVerdict Ask(CodeSet list, ReadOnlySpan<char> code, DateOnly serviceDate) =>
        _codes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(code) ? CodeVerdict.Valid : CodeVerdict.Unknown;
}

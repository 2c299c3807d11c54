using System.Runtime.InteropServices;
using Upright.Domain.CodeSets;

namespace Upright.X12.Checking.Codes;

/// <summary>Remembers what the code lists answered: a batch asks for the same few codes on the same few days.</summary>
internal sealed class RememberedCodes(ICodeSets lists)
{
    private const int Most = 100_000;

    private readonly Dictionary<(CodeSet List, UInt128 Code, int Day), CodeVerdict> _answers = [];

    /// <param name="code">At most 15 bytes of ASCII; longer ones are unknown to every list.</param>
    public CodeVerdict Ask(CodeSet list, ReadOnlySpan<byte> code, DateOnly serviceDate)
    {
        if (code.Length is 0 or > 15) return CodeVerdict.Unknown;
        UInt128 packed = 1;
        foreach (var b in code) packed = packed << 8 | b;
        if (_answers.Count >= Most) _answers.Clear();
        ref var answer = ref CollectionsMarshal.GetValueRefOrAddDefault(_answers, (list, packed, serviceDate.DayNumber), out var known);
        if (known) return answer;
        Span<char> text = stackalloc char[code.Length];
        for (var i = 0; i < code.Length; i++) text[i] = (char)code[i];
        return answer = lists.Ask(list, text, serviceDate);
    }
}

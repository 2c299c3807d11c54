using System.Collections;
using System.Text;
using Upright.Domain.Codes;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Which items of a payer's file are kept: families (L), codes (A5500, 97760), ranges (L1900-L2999),
/// every HCPCS Level II code, or all.
/// </summary>
/// <remarks>
/// A Level II code is known by its shape, whether the payer typed it HCPCS or CPT: payers mix the two up.
/// Items of <c>CSTM-00</c> (all other codes of the type) are kept with any filter: they can be the price of a code that is not listed.
/// </remarks>
public sealed class CodeFilter
{
    /// <summary>The name of <see cref="LevelTwo"/> on the command line and in the manifest.</summary>
    public const string LevelTwoName = "hcpcs";

    private readonly BitArray _levelTwo = new(('V' - 'A' + 1) * 10_000);
    private readonly SortedSet<string> _others = new(StringComparer.Ordinal);
    private readonly string _text;

    private CodeFilter(string text) => _text = text;

    /// <summary>Every item, whatever its code type.</summary>
    public static CodeFilter All { get; } = new("all") { TakesAll = true };

    /// <summary>Every HCPCS Level II code: what is loaded when nothing is said.</summary>
    public static CodeFilter LevelTwo { get; } = Parse(LevelTwoName);

    public bool TakesAll { get; private init; }

    /// <summary>Reads a list of families, codes and ranges, separated by commas, blanks or lines; <c>#</c> begins a remark.</summary>
    /// <exception cref="FormatException">A word of the list is none of these.</exception>
    public static CodeFilter Parse(string text)
    {
        var words = text.Split('\n').SelectMany(line => line.Split('#')[0].Split([',', ';', ' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (words.Length == 0) throw new FormatException("No codes are named. Name families and codes such as L,A5500,E, or all.");
        if (words.Contains("ALL")) return All;
        var filter = new CodeFilter(words is ["HCPCS"] ? LevelTwoName : string.Join(',', words));
        foreach (var word in words) filter.Add(word);
        return filter;
    }

    /// <summary>Whether everything that the other filter takes is taken by this one too.</summary>
    public bool Covers(CodeFilter other)
    {
        if (TakesAll) return true;
        if (other.TakesAll || !other._others.IsSubsetOf(_others)) return false;
        var missing = new BitArray(_levelTwo).Not().And(other._levelTwo);
        return !missing.HasAnySet();
    }

    internal bool Takes(ReadOnlySpan<byte> codeType, ReadOnlySpan<byte> code)
    {
        if (TakesAll) return true;
        code = code.Trim(" \t"u8);
        if (code.Length == 5 && IndexOf(code) is var index and >= 0)
            return _levelTwo[index] && IsHcpcsType(codeType);
        if (code.SequenceEqual("CSTM-00"u8)) return IsHcpcsType(codeType);
        return _others.Count > 0 && code.Length <= 16 && _others.Contains(Encoding.UTF8.GetString(code).ToUpperInvariant()) && IsHcpcsType(codeType);
    }

    /// <summary>The list in a lasting form that <see cref="Parse"/> reads again.</summary>
    public override string ToString() => _text;

    private static bool IsHcpcsType(ReadOnlySpan<byte> codeType) =>
        codeType.SequenceEqual("HCPCS"u8) || codeType.SequenceEqual("CPT"u8) || CodeTypes.CanBeHcpcs(Encoding.UTF8.GetString(codeType).Trim());

    private static int IndexOf(ReadOnlySpan<byte> code)
    {
        var family = (code[0] | 0x20) - 'a';
        if ((uint)family > 'V' - 'A') return -1;
        var number = 0;
        foreach (var b in code[1..])
        {
            if (!char.IsAsciiDigit((char)b)) return -1;
            number = number * 10 + (b - '0');
        }
        return family * 10_000 + number;
    }

    private void Add(string word)
    {
        if (word == "HCPCS")
            _levelTwo.SetAll(true);
        else if (word.Length == 1 && word[0] is >= 'A' and <= 'V')
            Mark((word[0] - 'A') * 10_000, (word[0] - 'A') * 10_000 + 9_999);
        else if (HcpcsCode.TryParse(word, out _))
            Mark(IndexOf(Encoding.ASCII.GetBytes(word)), IndexOf(Encoding.ASCII.GetBytes(word)));
        else if (word.Split('-') is [var first, var last] && HcpcsCode.TryParse(first, out var from) && HcpcsCode.TryParse(last, out var to) && from.Family == to.Family && from <= to)
            Mark(IndexOf(Encoding.ASCII.GetBytes(first)), IndexOf(Encoding.ASCII.GetBytes(last)));
        else if (word.Length == 5 && word.All(char.IsAsciiLetterOrDigit) && word.Any(char.IsAsciiDigit))
            _others.Add(word);
        else
            throw new FormatException($"'{word}' is no family (L), no code (L2387) and no range (L1900-L2999).");
    }

    private void Mark(int from, int to)
    {
        for (var i = from; i <= to; i++) _levelTwo[i] = true;
    }
}

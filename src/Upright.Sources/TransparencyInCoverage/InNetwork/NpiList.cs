using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text.Json;
using Upright.Domain.Parties;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Reads arrays of NPIs. Nearly all are ten digits and a comma, millions of times: those are read eight digits a step, without tokens;
/// an array with anything else in it is read as tokens from its beginning.
/// </summary>
internal sealed class NpiList(WarningCounts warnings)
{
    private long[] _npis = new long[64];

    public int Count { get; private set; }

    public Span<long> Npis => _npis.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds the value of the key that is the current token; false when it is no array or an empty one.</summary>
    public bool Read(ref JsonTokens tokens)
    {
        tokens.Read();
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            tokens.SkipRest();
            return false;
        }
        var before = Count;
        if (TryReadPlain(tokens.Following, out var used))
        {
            tokens.GoOn(used);
            tokens.Read();
            return Count > before;
        }
        Count = before;
        var any = false;
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read(), any = true) ReadOne(ref tokens);
        return any;
    }

    /// <summary>Reads up to, and not including, the closing bracket; false when there is anything but plain NPIs before it.</summary>
    private bool TryReadPlain(ReadOnlySpan<byte> text, out int used)
    {
        used = 0;
        var falseDigits = 0;
        while (text.Length - used > 10)
        {
            if (!TryReadTen(text[used..], out var npi)) return false;
            if (!Npi.IsValid(npi)) falseDigits++;
            Add(npi);
            used += 10;
            if (text[used] == ']')
            {
                warnings.Count(WarningKind.NpiCheckDigit, falseDigits);
                return true;
            }
            if (text[used++] != ',') return false;
        }
        return false;
    }

    /// <summary>Ten digits, the first of them not 0.</summary>
    private static bool TryReadTen(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        var eight = BinaryPrimitives.ReadUInt64LittleEndian(text);
        var ninth = (uint)text[8] - '0';
        var tenth = (uint)text[9] - '0';
        // All eight bytes lie between '0' and '9'.
        if (((eight & 0xF0F0F0F0F0F0F0F0) | (((eight + 0x0606060606060606) & 0xF0F0F0F0F0F0F0F0) >> 4)) != 0x3333333333333333 || ninth > 9 || tenth > 9 || text[0] == '0') return false;
        // Pairs, then fours, then all eight (after Lemire, "Quickly parsing eight digits", 2018).
        eight -= 0x3030303030303030;
        eight = (eight * 10) + (eight >> 8);
        eight = (((eight & 0x000000FF000000FF) * 0x000F424000000064) + (((eight >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32;
        number = ((long)(uint)eight * 100) + (ninth * 10) + tenth;
        return true;
    }

    private void ReadOne(ref JsonTokens tokens)
    {
        if (tokens.Kind == JsonTokenType.String) warnings.Count(WarningKind.NpiAsText);
        else if (tokens.Kind != JsonTokenType.Number)
        {
            warnings.Count(WarningKind.NpiMalformed);
            tokens.SkipRest();
            return;
        }
        var digits = tokens.Raw.Trim(" "u8);
        if (!Utf8Parser.TryParse(digits, out long npi, out var used) || used != digits.Length || (npi != 0 && npi is < 1_000_000_000 or > 9_999_999_999))
            warnings.Count(WarningKind.NpiMalformed);
        else if (npi == 0) warnings.Count(WarningKind.NpiZero);
        else
        {
            if (!Npi.IsValid(npi)) warnings.Count(WarningKind.NpiCheckDigit);
            Add(npi);
        }
    }

    private void Add(long npi)
    {
        if (Count == _npis.Length) Array.Resize(ref _npis, Count * 2);
        _npis[Count++] = npi;
    }
}

using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Upright.Domain.Parties;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Reads <c>provider_groups</c>: lists of a TIN and its NPIs, wherever they stand.</summary>
internal sealed class ProviderGroupReader(ProviderGroups groups, Vocabulary words, Vocabulary names, WarningCounts warnings)
{
    private readonly List<long> _npis = [];

    /// <summary>Reads the array that begins with the current token and adds the groups' numbers to the list.</summary>
    public void ReadGroups(ref JsonTokens tokens, List<int> found)
    {
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            warnings.Count(tokens.Kind == JsonTokenType.Null ? WarningKind.NullArray : WarningKind.GroupsMissing);
            tokens.SkipRest();
            return;
        }
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
        {
            if (tokens.Kind == JsonTokenType.StartObject) found.Add(ReadGroup(ref tokens));
            else tokens.SkipRest();
        }
    }

    private int ReadGroup(ref JsonTokens tokens)
    {
        var tin = default(TinFields);
        var npiSeen = false;
        _npis.Clear();
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndObject; tokens.Read())
        {
            if (tokens.Is("npi"u8)) npiSeen = ReadNpis(ref tokens);
            else if (tokens.Is("NPI"u8))
            {
                warnings.Count(WarningKind.NpiKeyCase);
                npiSeen = ReadNpis(ref tokens);
            }
            else if (tokens.Is("tin"u8)) ReadTin(ref tokens, ref tin);
            else
            {
                tokens.Read();
                tokens.SkipRest();
            }
        }
        if (!npiSeen) warnings.Count(WarningKind.NpiListEmpty);
        if (tin.Value == 0) warnings.Count(WarningKind.TinMissing);
        return groups.NumberOf(tin.Type, tin.Value, tin.BusinessName, _npis);
    }

    private bool ReadNpis(ref JsonTokens tokens)
    {
        tokens.Read();
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            tokens.SkipRest();
            return false;
        }
        var any = false;
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read(), any = true)
        {
            if (tokens.Kind == JsonTokenType.String) warnings.Count(WarningKind.NpiAsText);
            else if (tokens.Kind != JsonTokenType.Number)
            {
                warnings.Count(WarningKind.NpiMalformed);
                tokens.SkipRest();
                continue;
            }
            var digits = tokens.Raw.Trim(" "u8);
            if (!Utf8Parser.TryParse(digits, out long npi, out var used) || used != digits.Length || (npi != 0 && npi is < 1_000_000_000 or > 9_999_999_999))
                warnings.Count(WarningKind.NpiMalformed);
            else if (npi == 0) warnings.Count(WarningKind.NpiZero);
            else
            {
                if (!Npi.IsValid(npi)) warnings.Count(WarningKind.NpiCheckDigit);
                _npis.Add(npi);
            }
        }
        return any;
    }

    private void ReadTin(ref JsonTokens tokens, ref TinFields tin)
    {
        tokens.Read();
        if (tokens.Kind != JsonTokenType.StartObject)
        {
            tokens.SkipRest();
            return;
        }
        string? value = null;
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndObject; tokens.Read())
        {
            if (tokens.Is("type"u8))
            {
                tokens.Read();
                if (tokens.Kind == JsonTokenType.String) tin.Type = TypeOf(tokens.Raw);
                else tokens.SkipRest();
            }
            else if (tokens.Is("value"u8))
            {
                tokens.Read();
                if (tokens.Kind == JsonTokenType.Number) warnings.Count(WarningKind.TinAsNumber);
                if (tokens.Kind is JsonTokenType.Number or JsonTokenType.String) value = tokens.Text();
                else tokens.SkipRest();
            }
            else if (tokens.Is("business_name"u8))
            {
                tokens.Read();
                if (tokens.Kind == JsonTokenType.String) tin.BusinessName = names.NumberOf(tokens.Text().Trim());
                else tokens.SkipRest();
            }
            else
            {
                tokens.Read();
                tokens.SkipRest();
            }
        }
        if (value is not null) tin.Value = names.NumberOf(Digits(value, words[tin.Type]));
    }

    private int TypeOf(ReadOnlySpan<byte> raw)
    {
        if (raw.SequenceEqual("ein"u8)) return words.NumberOf("ein");
        if (raw.SequenceEqual("npi"u8)) return words.NumberOf("npi");
        var type = Encoding.UTF8.GetString(raw).Trim().ToLowerInvariant();
        if (type is not ("ein" or "npi")) warnings.Count(WarningKind.TinTypeUnknown);
        return words.NumberOf(type);
    }

    /// <summary>Digits only; an EIN that lost its leading zeros gets them back.</summary>
    private string Digits(string value, string type)
    {
        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        if (type == "npi")
        {
            warnings.Count(WarningKind.TinIsNpi);
            if (digits.Length != 10) warnings.Count(WarningKind.TinMalformed);
            return digits;
        }
        if (digits.Length is >= 7 and < 9)
        {
            warnings.Count(WarningKind.TinPadded);
            return digits.PadLeft(9, '0');
        }
        if (digits.Length != 9) warnings.Count(WarningKind.TinMalformed);
        return digits.Trim('0').Length == 0 ? "" : digits;
    }

    private struct TinFields
    {
        public int Type;
        public int Value;
        public int BusinessName;
    }
}

using System.Text;
using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Reads <c>provider_groups</c>: lists of a TIN and its NPIs, wherever they stand.</summary>
internal sealed class ProviderGroupReader(ProviderGroups groups, Vocabulary words, Vocabulary names, WarningCounts warnings)
{
    private readonly NpiList _npis = new(warnings);

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
            if (tokens.Is("npi"u8)) npiSeen = _npis.Read(ref tokens);
            else if (tokens.Is("NPI"u8))
            {
                warnings.Count(WarningKind.NpiKeyCase);
                npiSeen = _npis.Read(ref tokens);
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
        return groups.NumberOf(tin.Type, tin.Value, tin.BusinessName, _npis.Npis);
    }

    private void ReadTin(ref JsonTokens tokens, ref TinFields tin)
    {
        tokens.Read();
        if (tokens.Kind != JsonTokenType.StartObject)
        {
            tokens.SkipRest();
            return;
        }
        // The value is read by its type, which may come after it.
        Span<byte> digits = stackalloc byte[TinFields.MostDigits];
        var length = -1;
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
                if (tokens.Kind is JsonTokenType.Number or JsonTokenType.String) length = CopyDigits(ref tokens, digits);
                else tokens.SkipRest();
            }
            else if (tokens.Is("business_name"u8))
            {
                tokens.Read();
                if (tokens.Kind == JsonTokenType.String) tin.BusinessName = NameOf(ref tokens);
                else tokens.SkipRest();
            }
            else
            {
                tokens.Read();
                tokens.SkipRest();
            }
        }
        if (length >= 0) tin.Value = names.NumberOf(Checked(digits, length, tin.Type));
    }

    private int NameOf(ref JsonTokens tokens)
    {
        var raw = tokens.Raw;
        return tokens.IsEscaped || raw.ContainsAnyExceptInRange((byte)' ', (byte)'~') || raw.StartsWith((byte)' ') || raw.EndsWith((byte)' ')
            ? names.NumberOf(tokens.Text().Trim())
            : names.NumberOf(raw);
    }

    private int TypeOf(ReadOnlySpan<byte> raw)
    {
        if (raw.SequenceEqual("ein"u8) || raw.SequenceEqual("npi"u8)) return words.NumberOf(raw);
        var type = Encoding.UTF8.GetString(raw).Trim().ToLowerInvariant();
        if (type is not ("ein" or "npi")) warnings.Count(WarningKind.TinTypeUnknown);
        return words.NumberOf(type);
    }

    /// <summary>More digits than fit are no TIN of any kind; the first are kept, as written, for the warning and the reader to see.</summary>
    private static int CopyDigits(ref JsonTokens tokens, scoped Span<byte> digits)
    {
        var text = tokens.IsEscaped ? Encoding.UTF8.GetBytes(tokens.Text()) : tokens.Raw;
        var length = 0;
        foreach (var b in text)
            if (b is >= (byte)'0' and <= (byte)'9' && length < digits.Length) digits[length++] = b;
        return length;
    }

    /// <summary>Digits only; an EIN that lost its leading zeros gets them back.</summary>
    private ReadOnlySpan<byte> Checked(Span<byte> digits, int length, int type)
    {
        if (words.Utf8(type).SequenceEqual("npi"u8))
        {
            warnings.Count(WarningKind.TinIsNpi);
            if (length != 10) warnings.Count(WarningKind.TinMalformed);
            return digits[..length];
        }
        if (length is >= 7 and < 9)
        {
            warnings.Count(WarningKind.TinPadded);
            digits[..length].CopyTo(digits[(9 - length)..]);
            digits[..(9 - length)].Fill((byte)'0');
            return digits[..9];
        }
        if (length != 9) warnings.Count(WarningKind.TinMalformed);
        return digits[..length].ContainsAnyExcept((byte)'0') ? digits[..length] : [];
    }

    private struct TinFields
    {
        public const int MostDigits = 64;

        public int Type;
        public int Value;
        public int BusinessName;
    }
}

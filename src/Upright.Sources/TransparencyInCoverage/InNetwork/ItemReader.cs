using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Reads one element of <c>in_network</c>: its few fields up to the code, then all of it or nothing.
/// An item whose code comes after its rates is read on trust and forgotten when the code is not wanted.
/// </summary>
internal sealed class ItemReader(CodeFilter filter, RateReader rates, RateRows rows, Vocabulary words, WarningCounts warnings)
{
    private byte[] _code = [];
    private byte[] _codeType = [];
    private bool _codeSeen;
    private bool _typeSeen;
    private int _arrangement;
    private RateMarks _flags;

    public long ItemsSeen { get; private set; }

    public long ItemsKept { get; private set; }

    /// <summary>Reads the item; the input stands at its opening brace.</summary>
    public void Read(JsonInput input)
    {
        if (input.NextByte() is var next && next != '{') throw input.Unexpected(next, "an item of in_network, which begins with '{'");
        ItemsSeen++;
        (_codeSeen, _typeSeen, _arrangement, _flags) = (false, false, 0, RateMarks.None);
        var tokens = new JsonTokens(input);
        tokens.Read();
        var ratesSeen = false;
        rows.BeginItem();
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndObject; tokens.Read())
        {
            var key = KeyOf(ref tokens);
            tokens.Read();
            switch (key)
            {
                case Key.Code: ReadCode(ref tokens); break;
                case Key.CodeType: ReadCodeType(ref tokens); break;
                case Key.Arrangement: ReadArrangement(ref tokens); break;
                case Key.Contained: ReadContained(ref tokens); break;
                case Key.Rates:
                    if (IsRefused())
                    {
                        PassOverRest(input, ref tokens);
                        return;
                    }
                    var isDecided = IsDecided();
                    if (!isDecided) warnings.Count(WarningKind.CodeAfterRates);
                    ratesSeen = true;
                    rates.ReadRates(ref tokens, isDecided);
                    break;
                default: tokens.SkipRest(); break;
            }
            if (key is not (Key.Code or Key.CodeType) || ratesSeen || !IsRefused()) continue;
            PassOverRest(input, ref tokens);
            return;
        }
        tokens.Release();
        Close(ratesSeen);
    }

    private static Key KeyOf(ref JsonTokens tokens) => tokens.Raw.Length switch
    {
        12 when tokens.Is("billing_code"u8) => Key.Code,
        13 when tokens.Is("bundled_codes"u8) => Key.Contained,
        16 when tokens.Is("covered_services"u8) => Key.Contained,
        16 when tokens.Is("negotiated_rates"u8) => Key.Rates,
        17 when tokens.Is("billing_code_type"u8) => Key.CodeType,
        23 when tokens.Is("negotiation_arrangement"u8) => Key.Arrangement,
        _ => Key.Other,
    };

    private static void PassOverRest(JsonInput input, ref JsonTokens tokens)
    {
        var open = tokens.OpenBrackets;
        tokens.Release();
        input.SkipToClose(open);
    }

    /// <summary>Whether code and type are known well enough that the answer cannot change.</summary>
    private bool IsDecided() => filter.TakesAll || (_codeSeen && _typeSeen);

    private bool IsRefused() => _codeSeen && !filter.Takes(_typeSeen ? _codeType : "HCPCS"u8, _code);

    private void Close(bool ratesSeen)
    {
        if (!_codeSeen) warnings.Count(WarningKind.CodeMissing);
        if (!filter.TakesAll && (!_codeSeen || !filter.Takes(_codeType, _code)))
        {
            rows.DropItem();
            return;
        }
        ItemsKept++;
        if (!ratesSeen) warnings.Count(WarningKind.RatesMissing);
        var code = System.Text.Encoding.UTF8.GetString(_code);
        if (code != code.Trim()) warnings.Count(WarningKind.CodeNotTrimmed);
        var type = System.Text.Encoding.UTF8.GetString(_codeType).Trim().ToUpperInvariant();
        if (!CodeTypes.IsKnown(type)) warnings.Count(WarningKind.CodeTypeUnknown);
        code = code.Trim().ToUpperInvariant();
        if (type == "CPT" && Domain.Codes.HcpcsCode.TryParse(code, out _)) warnings.Count(WarningKind.LevelTwoCodeTypedCpt);
        if (code == "CSTM-00" || type == "CSTM-ALL") _flags |= RateMarks.AllOtherCodes;
        rows.KeepItem(words.NumberOf(code), words.NumberOf(type), _arrangement, _flags);
    }

    private void ReadCode(ref JsonTokens tokens)
    {
        if (tokens.Kind is not (JsonTokenType.String or JsonTokenType.Number))
        {
            tokens.SkipRest();
            return;
        }
        if (tokens.Kind == JsonTokenType.Number) warnings.Count(WarningKind.CodeAsNumber);
        if (_codeSeen)
        {
            // The decision was taken by the first; a second one cannot undo what was skipped.
            warnings.Count(WarningKind.KeyRepeated);
            return;
        }
        Copy(ref tokens, ref _code);
        _codeSeen = true;
    }

    private void ReadCodeType(ref JsonTokens tokens)
    {
        if (_typeSeen || tokens.Kind != JsonTokenType.String)
        {
            if (_typeSeen) warnings.Count(WarningKind.KeyRepeated);
            tokens.SkipRest();
            return;
        }
        Copy(ref tokens, ref _codeType);
        _typeSeen = true;
    }

    private void ReadArrangement(ref JsonTokens tokens)
    {
        if (tokens.Kind == JsonTokenType.String && tokens.Raw.SequenceEqual("ffs"u8))
        {
            _arrangement = words.NumberOf("ffs");
            return;
        }
        var word = tokens.Kind == JsonTokenType.String ? tokens.Text().Trim().ToLowerInvariant() : "";
        tokens.SkipRest();
        if (word is not ("ffs" or "bundle" or "capitation")) warnings.Count(WarningKind.ArrangementUnknown);
        _arrangement = words.NumberOf(word);
    }

    private void ReadContained(ref JsonTokens tokens)
    {
        if (tokens.Kind == JsonTokenType.Null) warnings.Count(WarningKind.NullArray);
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            tokens.SkipRest();
            return;
        }
        var any = false;
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read(), any = true) tokens.SkipRest();
        if (any) _flags |= RateMarks.CoversOtherCodes;
        else warnings.Count(WarningKind.EmptyArray);
    }

    private static void Copy(ref JsonTokens tokens, ref byte[] kept)
    {
        if (tokens.IsEscaped) kept = System.Text.Encoding.UTF8.GetBytes(tokens.Text());
        // The array is kept from item to item when the length is the same, as it nearly always is.
        else if (kept.Length == tokens.Raw.Length) tokens.Raw.CopyTo(kept);
        else kept = tokens.Raw.ToArray();
    }

    private enum Key { Other, Code, CodeType, Arrangement, Contained, Rates }
}

using System.Text;
using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Reads one object of <c>negotiated_prices</c> into a row.</summary>
internal sealed class PriceReader(Vocabulary words, WarningCounts warnings)
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);
    private readonly WordLists _modifiers = new(words, warnings, splitJoined: true);
    private readonly WordLists _places = new(words, warnings, splitJoined: false);
    private readonly KnownWords _types = new(words, warnings, WarningKind.NegotiatedTypeUnknown, "negotiated", "fee schedule", "derived", "percentage", "per diem");
    private readonly KnownWords _classes = new(words, warnings, WarningKind.BillingClassUnknown, "professional", "institutional", "both");
    private readonly KnownWords _settings = new(words, warnings, WarningKind.SettingUnknown, "outpatient", "inpatient", "both");

    /// <summary>Reads the object that begins with the current token; false when it has no amount that can be kept. Its group set is not known yet.</summary>
    public bool TryRead(ref JsonTokens tokens, out PriceRow row)
    {
        long amount = 0;
        var hasAmount = false;
        var flags = RateMarks.None;
        int expiration = PriceRow.None, modifiers = 0, places = 0, type = 0, billingClass = 0, setting = 0;
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndObject; tokens.Read())
        {
            var key = KeyOf(ref tokens);
            tokens.Read();
            switch (key)
            {
                case Key.Rate: hasAmount = ReadAmount(ref tokens, ref amount, ref flags); break;
                case Key.Type: type = _types.Read(ref tokens); break;
                case Key.Class: billingClass = _classes.Read(ref tokens); break;
                case Key.Setting: setting = _settings.Read(ref tokens); break;
                case Key.Expiration: expiration = ReadExpiration(ref tokens, ref flags); break;
                case Key.Places: places = _places.Read(ref tokens); break;
                case Key.Modifiers: modifiers = _modifiers.Read(ref tokens); break;
                case Key.Information:
                    if (tokens.Kind == JsonTokenType.String && tokens.Raw.Length > 0) flags |= RateMarks.AdditionalInformation;
                    else if (tokens.Kind == JsonTokenType.String) warnings.Count(WarningKind.EmptyText);
                    tokens.SkipRest();
                    break;
                default: tokens.SkipRest(); break;
            }
        }
        if (type == _types.PercentageNumber && hasAmount) flags |= CheckPercent(amount);
        row = new PriceRow
        {
            AmountMillionths = amount,
            GroupSet = PriceRow.None,
            ExpirationDay = expiration,
            Modifiers = modifiers,
            PlacesOfService = places,
            NegotiatedType = type,
            BillingClass = billingClass,
            Setting = setting,
            Flags = flags,
        };
        if (!hasAmount) return false;
        if (amount == 0) warnings.Count(WarningKind.AmountZero);
        else if (amount < 0) warnings.Count(WarningKind.AmountNegative);
        return true;
    }

    private static Key KeyOf(ref JsonTokens tokens) => tokens.Raw.Length switch
    {
        7 when tokens.Is("setting"u8) => Key.Setting,
        12 when tokens.Is("service_code"u8) => Key.Places,
        13 when tokens.Is("billing_class"u8) => Key.Class,
        15 when tokens.Is("negotiated_rate"u8) => Key.Rate,
        15 when tokens.Is("negotiated_type"u8) => Key.Type,
        15 when tokens.Is("expiration_date"u8) => Key.Expiration,
        21 when tokens.Is("billing_code_modifier"u8) => Key.Modifiers,
        22 when tokens.Is("additional_information"u8) => Key.Information,
        _ => Key.Other,
    };

    private bool ReadAmount(ref JsonTokens tokens, ref long amount, ref RateMarks flags)
    {
        if (tokens.Kind is not (JsonTokenType.Number or JsonTokenType.String))
        {
            warnings.Count(WarningKind.AmountUnreadable);
            tokens.SkipRest();
            return false;
        }
        if (tokens.Kind == JsonTokenType.String) warnings.Count(WarningKind.AmountAsText);
        switch (AmountText.Read(tokens.Raw.Trim(" "u8), out amount))
        {
            case AmountReading.Exact: break;
            case AmountReading.Rounded:
                warnings.Count(WarningKind.AmountRounded);
                flags |= RateMarks.Rounded;
                break;
            case AmountReading.TooLarge:
                warnings.Count(WarningKind.AmountTooLarge);
                return false;
            default:
                warnings.Count(WarningKind.AmountUnreadable);
                return false;
        }
        if (amount == 0) flags |= RateMarks.Zero;
        else if (amount < 0) flags |= RateMarks.Negative;
        return true;
    }

    private int ReadExpiration(ref JsonTokens tokens, ref RateMarks flags)
    {
        if (tokens.Kind != JsonTokenType.String)
        {
            tokens.SkipRest();
            return PriceRow.None;
        }
        if (tokens.Raw.StartsWith("9999-12-31"u8)) return PriceRow.None;
        if (DateText.TryRead(tokens.Raw, out var date, out var plain))
        {
            if (!plain) warnings.Count(WarningKind.ExpirationIsDateTime);
            return date.Year >= 9999 ? PriceRow.None : date.DayNumber - Epoch.DayNumber;
        }
        warnings.Count(WarningKind.ExpirationUnreadable);
        flags |= RateMarks.ExpirationUnreadable;
        return PriceRow.None;
    }

    private RateMarks CheckPercent(long millionths)
    {
        if (millionths is > 0 and < 1_000_000)
        {
            warnings.Count(WarningKind.PercentAsFraction);
            return RateMarks.PercentAsFraction;
        }
        if (millionths <= 100_000_000) return RateMarks.None;
        warnings.Count(WarningKind.PercentOver100);
        return RateMarks.PercentOver100;
    }

    private enum Key { Other, Rate, Type, Class, Setting, Expiration, Places, Modifiers, Information }

    /// <summary>The few words a field may hold, compared as bytes; any other word is kept as written, lower case, and counted.</summary>
    private sealed class KnownWords(Vocabulary words, WarningCounts warnings, WarningKind unknown, params string[] known)
    {
        private readonly (byte[] Text, int Number)[] _known = [.. known.Select(word => (Encoding.ASCII.GetBytes(word), words.NumberOf(word)))];

        public int PercentageNumber { get; } = words.NumberOf("percentage");

        public int Read(ref JsonTokens tokens)
        {
            if (tokens.Kind != JsonTokenType.String)
            {
                warnings.Count(unknown);
                tokens.SkipRest();
                return 0;
            }
            foreach (var (text, number) in _known)
                if (tokens.Raw.SequenceEqual(text)) return number;
            warnings.Count(unknown);
            return words.NumberOf(tokens.Text().Trim().ToLowerInvariant());
        }
    }
}

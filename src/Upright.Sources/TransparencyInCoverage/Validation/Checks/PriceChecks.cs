using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>Amounts that cannot be meant, and prices that stand twice or contradict one another within an item.</summary>
internal sealed class PriceChecks(FindingLog findings, Tally tally)
{
    private static readonly ulong Percentage = TextHash.Of("percentage");
    private static readonly ulong RateField = TextHash.Of("negotiated_rate");
    private static readonly (ulong Hash, string Word)[] Types =
        [.. new[] { "negotiated", "fee schedule", "percentage", "derived", "per diem" }.Select(w => (TextHash.Of(w), w))];

    private readonly long[] _types = new long[Types.Length];
    private readonly TermsTable _terms = new();
    private readonly List<(ulong Price, ulong Terms)> _ofRate = [];
    private JsonNumber? _amount;
    private ulong _type;

    public void BeginItem() => _terms.Clear();

    public void BeginRate() => _ofRate.Clear();

    public void BeginPrice() => (_amount, _type) = (null, 0);

    public void Type(ulong hash)
    {
        _type = hash;
        for (var i = 0; i < Types.Length; i++)
        {
            if (Types[i].Hash != hash) continue;
            _types[i]++;
            break;
        }
    }

    public void Amount(in JsonNumber amount) => _amount = amount;

    public void EndPrice(ulong hash, in Place place)
    {
        tally.Prices++;
        if (_amount is not { } amount)
        {
            _ofRate.Add((hash, hash));
            return;
        }
        _ofRate.Add((hash, hash - TextHash.Combine(RateField, amount.Hash)));
        if (Judge(amount) is not { } kind) return;
        tally.PricesWrong++;
        findings.Add(kind, place);
    }

    /// <param name="parties">Who the rate is for, added up.</param>
    /// <param name="place">The rate.</param>
    public void EndRate(ulong parties, in Place place)
    {
        tally.Rates++;
        foreach (var (price, terms) in _ofRate)
        {
            FindingKind kind;
            switch (_terms.Add(TextHash.Combine(parties, terms), TextHash.Combine(parties, price)))
            {
                case TermsTable.Met.Price:
                    kind = FindingKind.PriceRepeated;
                    break;
                case TermsTable.Met.Terms:
                    kind = FindingKind.PricesConflict;
                    break;
                default:
                    continue;
            }
            tally.PricesRepeated++;
            findings.Add(kind, place);
        }
    }

    public void Finish()
    {
        for (var i = 0; i < Types.Length; i++)
            if (_types[i] > 0) tally.NegotiatedTypes[Types[i].Word] = _types[i];
    }

    private FindingKind? Judge(in JsonNumber amount)
    {
        if (amount.IsNegative) return FindingKind.RateNegative;
        if (amount.IsZero) return FindingKind.RateZero;
        if (_type == Percentage)
            return amount.CompareTo(One) < 0 ? FindingKind.PercentAsFraction : amount.CompareTo(Hundred) > 0 ? FindingKind.PercentOver100 : null;
        // Nearly every amount: dollars and cents, more than five cents and at most a million.
        if (amount is { Exponent: 0 or -1 or -2, Digits: > 5 and < 1_000_000 }) return null;
        return amount.CompareTo(FiveCents) <= 0 ? FindingKind.RatePlaceholder : amount.CompareTo(Million) > 0 ? FindingKind.RateAbsurd : null;
    }

    private static readonly JsonNumber One = JsonNumber.Of(1), Hundred = JsonNumber.Of(100), FiveCents = JsonNumber.Of(0.05m), Million = JsonNumber.Of(1_000_000);
}

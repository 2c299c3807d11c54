namespace Upright.Benchmarks.Reading;

/// <summary>What kind of price a row is, by the numbers of its words; <paramref name="CoversOthers"/> when the item lists further codes that the price covers.</summary>
internal readonly record struct Term(int Arrangement, int NegotiatedType, int ModifierClass, int BillingClass, bool CoversOthers);

/// <summary>The kinds of rows met so far; a lake has a few dozen.</summary>
internal sealed class Terms(Words words) : Numbering<Term>
{
    public Words Words { get; } = words;
}

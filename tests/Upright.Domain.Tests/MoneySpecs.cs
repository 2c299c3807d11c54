using CsCheck;
using Upright.Domain.Time;

namespace Upright.Domain.Tests;

public class MoneySpecs
{
    private static readonly Gen<Money> Amounts = Gen.Int[-100_000_00, 100_000_00].Select(cents => new Money(cents / 100m));

    [Fact]
    public void Sums_do_not_depend_on_order_and_lose_nothing() => Gen.Select(Amounts, Amounts, Amounts).Sample((a, b, c) => a + b + c == c + a + b && a + b - b == a);

    [Fact]
    public void Rounding_to_cents_moves_an_amount_by_half_a_cent_at_the_most() => Gen.Decimal[-10_000m, 10_000m].Sample(amount =>
        Math.Abs(new Money(amount).ToCents().Amount - amount) <= 0.005m && decimal.Round(new Money(amount).ToCents().Amount, 2) == new Money(amount).ToCents().Amount);

    [Theory]
    [InlineData("0.125", "0.13")]
    [InlineData("-0.125", "-0.13")]
    [InlineData("248.544", "248.54")]
    public void Half_a_cent_goes_away_from_zero(string amount, string rounded)
    {
        Assert.True(Money.TryParse(amount, out var money));
        Assert.True(Money.TryParse(rounded, out var expected));
        Assert.Equal(expected, money.ToCents());
    }

    [Fact]
    public void An_amount_written_out_reads_back() => Amounts.Sample(a => Money.TryParse(a.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture), out var back) && back == a);

    [Theory]
    [InlineData("1e5")]
    [InlineData("1,000")]
    [InlineData("$5")]
    [InlineData("five")]
    [InlineData("")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_plain_amount_does_not_read(string text) => Assert.False(Money.TryParse(text, out _));

    [Theory]
    [InlineData(1234.5, "$1,234.50")]
    [InlineData(-0.125, "-$0.125")]
    [InlineData(0, "$0.00")]
    public void Amounts_are_written_with_cents(double amount, string text) => Assert.Equal(text, new Money((decimal)amount).ToString());

    [Fact]
    public void A_day_is_in_a_span_exactly_when_it_is_no_day_away() =>
        Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 400], Gen.Int[-100, 4600]).Sample((from, length, day) =>
        {
            var first = new DateOnly(2020, 1, 1).AddDays(from);
            var span = new DateSpan(first, first.AddDays(length));
            var asked = new DateOnly(2020, 1, 1).AddDays(day);
            return span.Contains(asked) == (span.DaysFrom(asked) == 0) && span.Contains(asked) == span.Overlaps(new DateSpan(asked, asked));
        });

    [Fact]
    public void A_span_cannot_end_before_it_begins() => Assert.Throws<ArgumentException>(() => new DateSpan(new(2026, 1, 2), new(2026, 1, 1)));

    [Fact]
    public void Every_day_lies_in_its_own_quarter() => Gen.Int[0, 20_000].Sample(days =>
    {
        var day = new DateOnly(2000, 1, 1).AddDays(days);
        return Quarter.Of(day).Span.Contains(day) && Quarter.Of(day).LastDay.AddDays(1) == Quarter.Of(Quarter.Of(day).LastDay.AddDays(1)).FirstDay;
    });
}

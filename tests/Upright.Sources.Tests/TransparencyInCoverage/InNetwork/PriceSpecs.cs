using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

public class PriceSpecs
{
    [Theory]
    [InlineData("123.45", 123_450_000)]
    [InlineData("\"123.45\"", 123_450_000)]
    [InlineData("1.2345E+2", 123_450_000)]
    [InlineData("1e-6", 1)]
    [InlineData("0.1", 100_000)]
    [InlineData("99999999999.999999", 99_999_999_999_999_999)]
    [InlineData("-5", -5_000_000)]
    public void An_amount_is_kept_exactly(string written, long millionths)
    {
        using var reading = Reading.OfText(Json.WithPrice(Json.Price(written)));
        Assert.Equal(millionths, reading.OnlyPrice().AmountMillionths);
        Assert.Equal(0, reading.Count(WarningKind.AmountRounded));
    }

    [Fact]
    public void An_amount_with_more_than_six_decimals_is_rounded_and_marked()
    {
        using var reading = Reading.OfText(Json.WithPrice(Json.Price("0.0000005")));
        Assert.Equal(1, reading.OnlyPrice().AmountMillionths);
        Assert.Equal(RateMarks.Rounded, reading.FlagsOfOnlyPrice());
    }

    [Theory]
    [InlineData("1000000000000", WarningKind.AmountTooLarge)]
    [InlineData("1e300", WarningKind.AmountUnreadable)]
    [InlineData("\"call us\"", WarningKind.AmountUnreadable)]
    [InlineData("null", WarningKind.AmountUnreadable)]
    [InlineData("[1]", WarningKind.AmountUnreadable)]
    public void A_price_without_an_amount_that_can_be_held_is_not_kept_but_counted(string written, WarningKind kind)
    {
        using var reading = Reading.OfText(Json.WithPrice(Json.Price(written) + "," + Json.Price("5")));
        Assert.Equal((2, 1), (reading.Contents.PricesSeen, reading.Contents.PricesKept));
        Assert.Equal(1, reading.Count(kind));
    }

    [Theory]
    [InlineData("0", "negotiated", RateMarks.Zero)]
    [InlineData("0.00", "negotiated", RateMarks.Zero)]
    [InlineData("-1", "negotiated", RateMarks.Negative)]
    [InlineData("0.405", "percentage", RateMarks.PercentAsFraction)]
    [InlineData("40.5", "percentage", RateMarks.None)]
    [InlineData("140.5", "percentage", RateMarks.PercentOver100)]
    [InlineData("0.405", "negotiated", RateMarks.None)]
    public void A_doubtful_amount_is_kept_and_marked(string written, string type, RateMarks marks)
    {
        using var reading = Reading.OfText(Json.WithPrice(Json.Price(written, type)));
        Assert.Equal(marks, reading.FlagsOfOnlyPrice());
    }

    [Fact]
    public void Two_prices_that_differ_in_nothing_but_the_amount_are_both_kept()
    {
        using var reading = Reading.OfText(Json.WithPrice(Json.Price("10") + "," + Json.Price("20") + "," + Json.Price("10")));
        Assert.Equal(3, reading.Contents.PricesKept);
    }

    [Theory]
    [InlineData("""["RT"]""", "RT", 0, 0)]
    [InlineData("""["nu","kx"]""", "KX NU", 0, 0)]
    [InlineData("""["RT,KX"]""", "KX RT", 0, 1)]
    [InlineData("""["RT-LT"]""", "LT RT", 0, 1)]
    [InlineData("""["RTLT"]""", "LT RT", 0, 1)]
    [InlineData("""["", " ", "RR"]""", "RR", 2, 0)]
    [InlineData("""[]""", "", 0, 0)]
    [InlineData("null", "", 0, 0)]
    [InlineData("\"RR\"", "RR", 0, 0)]
    public void Modifiers_are_parted_sorted_and_upper_case(string written, string expected, long blank, long joined)
    {
        using var reading = Reading.OfText(Json.WithPrice(Json.Price(more: ",\"billing_code_modifier\":" + written)));
        Assert.Equal(expected, reading.Contents.Words[reading.OnlyPrice().Modifiers]);
        Assert.Equal((blank, joined), (reading.Count(WarningKind.ModifierBlank), reading.Count(WarningKind.ModifiersJoined)));
    }

    [Theory]
    [InlineData("""["12","11","12"]""", "11 12", 0)]
    [InlineData("""["CSTM-00"]""", "CSTM-00", 0)]
    [InlineData("""[5]""", "05", 0)]
    [InlineData("""["XX"]""", "XX", 1)]
    [InlineData("[]", "", 0)]
    public void Places_of_service_are_sorted_and_distinct(string written, string expected, long unknown)
    {
        using var reading = Reading.OfText(Json.WithPrice(Json.Price(more: ",\"service_code\":" + written)));
        Assert.Equal(expected, reading.Contents.Words[reading.OnlyPrice().PlacesOfService]);
        Assert.Equal(unknown, reading.Count(WarningKind.PlaceUnknown));
    }

    [Theory]
    [InlineData("2026-12-31", "2026-12-31", 0)]
    [InlineData("2026-12-31T00:00:00-05:00", "2026-12-31", 1)]
    [InlineData("2026-12-31T00:00:00", "2026-12-31", 1)]
    [InlineData("2022-08-5", "2022-08-05", 1)]
    [InlineData("2/4/2026", "2026-02-04", 1)]
    public void An_expiration_is_read_however_it_is_written(string written, string expected, long counted)
    {
        using var reading = Reading.OfText(Json.WithPrice($$"""{"negotiated_rate":1,"expiration_date":"{{written}}"}"""));
        Assert.Equal(expected, new DateOnly(1970, 1, 1).AddDays(reading.OnlyPrice().ExpirationDay).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(counted, reading.Count(WarningKind.ExpirationIsDateTime));
    }

    [Theory]
    [InlineData("9999-12-31", RateMarks.None)]
    [InlineData("2022-13-45", RateMarks.ExpirationUnreadable)]
    [InlineData("soon", RateMarks.ExpirationUnreadable)]
    public void No_expiration_is_no_date(string written, RateMarks marks)
    {
        using var reading = Reading.OfText(Json.WithPrice($$"""{"negotiated_rate":1,"expiration_date":"{{written}}"}"""));
        Assert.Equal(PriceRow.None, reading.OnlyPrice().ExpirationDay);
        Assert.Equal(marks, reading.FlagsOfOnlyPrice());
    }

    [Fact]
    public void Words_outside_the_schema_are_kept_lower_case_and_counted()
    {
        using var reading = Reading.OfText(Json.WithPrice("""{"negotiated_type":"Case Rate","negotiated_rate":1,"billing_class":"Facility","setting":"home"}"""));
        var price = reading.OnlyPrice();
        Assert.Equal(("case rate", "facility", "home"), (reading.Contents.Words[price.NegotiatedType], reading.Contents.Words[price.BillingClass], reading.Contents.Words[price.Setting]));
        Assert.Equal((1, 1, 1), (reading.Count(WarningKind.NegotiatedTypeUnknown), reading.Count(WarningKind.BillingClassUnknown), reading.Count(WarningKind.SettingUnknown)));
    }

    [Fact]
    public void Additional_information_is_marked_when_it_says_something()
    {
        using var says = Reading.OfText(Json.WithPrice(Json.Price(more: ",\"additional_information\":\"each side\"")));
        using var blank = Reading.OfText(Json.WithPrice(Json.Price(more: ",\"additional_information\":\"\"")));
        Assert.Equal(RateMarks.AdditionalInformation, says.FlagsOfOnlyPrice());
        Assert.Equal((RateMarks.None, 1), (blank.FlagsOfOnlyPrice(), blank.Count(WarningKind.EmptyText)));
    }

    [Fact]
    public void Not_a_number_is_refused_with_its_place()
    {
        var json = Json.WithPrice(Json.Price("NaN"));
        var refused = Assert.Throws<UnreadableInputException>(() => Reading.OfText(json).Dispose());
        Assert.Equal(json.IndexOf("NaN", StringComparison.Ordinal), refused.Offset);
    }
}

using System.Globalization;
using CsCheck;
using Upright.Domain.Parties;

namespace Upright.Domain.Tests;

public class NpiSpecs
{
    [Theory]
    [InlineData("1234567893", true)]
    [InlineData("1245319599", true)]
    [InlineData("1234567890", false)]
    [InlineData("3234567893", false)]
    [InlineData("123456789", false)]
    [InlineData("12345678930", false)]
    [InlineData("12345678a3", false)]
    [InlineData("", false)]
    public void An_npi_has_ten_digits_a_leading_1_or_2_and_a_check_digit(string text, bool valid) =>
        Assert.Equal(valid, Npi.TryParse(text, out _));

    [Fact]
    public void Any_single_wrong_digit_is_caught()
    {
        const string good = "1234567893";
        for (var position = 1; position < good.Length; position++)
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != good[position])
                    Assert.False(Npi.TryParse(good[..position] + digit + good[(position + 1)..], out _));
    }

    [Fact]
    public void The_check_digit_is_that_of_Luhn_over_the_prefix_80840() =>
        Gen.Long[900_000_000, 3_100_000_000].Sample(number =>
            Assert.Equal(number is >= 1_000_000_000 and <= 2_999_999_999 && Luhn("80840" + number.ToString(CultureInfo.InvariantCulture)), Npi.IsValid(number)), iter: 20_000);

    /// <summary>As ISO 7812 words it: from the right every second digit is doubled, the digits of all are added, ten divides the sum.</summary>
    private static bool Luhn(string digits) => digits.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : (c - '0') * 2).Sum(d => (d / 10) + (d % 10)) % 10 == 0;
}

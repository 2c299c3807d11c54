using CsCheck;
using Upright.Domain.Parties;
using Upright.Domain.Places;

namespace Upright.Domain.Tests;

public class PartySpecs
{
    /// <summary>Nine digits with the check digit worked out the long way: the Luhn sum over 80840 and the number, right to left.</summary>
    private static string WithCheckDigit(long nineDigits)
    {
        var digits = ("80840" + nineDigits.ToString(null, null)).Select(c => c - '0').Reverse().ToArray();
        var sum = digits.Select((d, i) => i % 2 == 0 ? (d * 2 > 9 ? d * 2 - 9 : d * 2) : d).Sum();
        return $"{nineDigits}{(10 - sum % 10) % 10}";
    }

    [Fact]
    public void Every_number_with_its_check_digit_is_an_npi_and_with_no_other() => Gen.Long[100_000_000, 299_999_999].Sample(nine =>
    {
        var good = WithCheckDigit(nine);
        return Enumerable.Range(0, 10).All(digit => Npi.TryParse($"{nine}{digit}", out _) == ($"{nine}{digit}" == good)) && Npi.Parse(good).ToString() == good;
    });

    [Fact]
    public void Neighbouring_digits_swapped_are_caught_unless_they_are_0_and_9() => Gen.Select(Gen.Long[100_000_000, 299_999_999], Gen.Int[1, 8]).Sample((nine, at) =>
    {
        var text = WithCheckDigit(nine).ToCharArray();
        var (a, b) = (text[at], text[at + 1]);
        if (a == b || (a, b) is ('0', '9') or ('9', '0')) return true;
        (text[at], text[at + 1]) = (b, a);
        return !Npi.TryParse(new string(text), out _);
    });

    [Fact]
    public void An_employer_number_reads_with_and_without_its_dash() => Gen.Int[0, 999_999_999].Sample(number =>
    {
        var digits = number.ToString("000000000", null);
        return Tin.TryParse(TinType.Ein, digits, out var plain) && Tin.TryParse(TinType.Ein, $"{digits[..2]}-{digits[2..]}", out var dashed) && plain == dashed && plain.Digits == digits;
    });

    [Fact]
    public void An_npi_in_the_place_of_an_employer_number_must_pass_its_check_digit()
    {
        Assert.True(Tin.TryParse(TinType.Npi, "1234567893", out _));
        Assert.False(Tin.TryParse(TinType.Npi, "1234567890", out _));
        Assert.False(Tin.TryParse(TinType.Ein, "12345678", out _));
    }

    [Fact]
    public void There_are_53_fee_jurisdictions_of_which_four_are_outside_floor_and_ceiling()
    {
        Assert.Equal(53, Jurisdiction.All.Count);
        Assert.Equal(["AK", "HI", "PR", "VI"], Jurisdiction.All.Where(j => !j.IsContiguous).Select(j => j.Abbreviation));
        Assert.All(Jurisdiction.All, j => Assert.Equal(j, Jurisdiction.Parse(j.Name.ToUpperInvariant())));
        Assert.False(Jurisdiction.TryParse("GU", out _));
    }

    [Fact]
    public void A_place_of_service_is_01_to_99() => Gen.Int[-5, 120].Sample(number =>
        PlaceOfService.TryParse(number.ToString("00", null), out var place) == number is >= 1 and <= 99 && (place.Number == 0 || place.ToString() == number.ToString("00", null)));
}

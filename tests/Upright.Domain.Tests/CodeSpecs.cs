using CsCheck;
using Upright.Domain.Codes;

namespace Upright.Domain.Tests;

public class CodeSpecs
{
    private static readonly Gen<string> Codes = Gen.Select(Gen.Char['A', 'V'], Gen.Int[0, 9999], (letter, number) => $"{letter}{number:0000}");

    [Fact]
    public void Every_letter_to_V_with_four_digits_is_a_code_and_comes_back_as_written() => Codes.Sample(text =>
        HcpcsCode.TryParse(text, out var code) && code.Value == text && code.Family == text[0] && code.Number == int.Parse(text[1..], null));

    [Fact]
    public void Lower_case_and_blanks_around_a_code_do_not_matter() => Codes.Sample(text =>
        HcpcsCode.Parse($"  {text.ToLowerInvariant()} ") == HcpcsCode.Parse(text));

    [Fact]
    public void Codes_order_as_their_text_does() => Gen.Select(Codes, Codes).Sample((left, right) =>
        Math.Sign(HcpcsCode.Parse(left).CompareTo(HcpcsCode.Parse(right))) == Math.Sign(string.CompareOrdinal(left, right)));

    [Theory]
    [InlineData("99213")]
    [InlineData("W1234")]
    [InlineData("L238")]
    [InlineData("L23870")]
    [InlineData("L23O7")]
    [InlineData("L238７")]
    [InlineData("")]
    public void What_is_no_level_two_code_does_not_parse(string text)
    {
        Assert.False(HcpcsCode.TryParse(text, out var code));
        Assert.Equal("", code.Value);
        Assert.Throws<FormatException>(() => HcpcsCode.Parse(text));
    }

    [Fact]
    public void A_modifier_is_two_letters_or_digits_in_either_case() =>
        Gen.Select(Gen.Char.AlphaNumeric, Gen.Char.AlphaNumeric, (a, b) => $"{a}{b}").Sample(text => string.Equals(Modifier.Parse(text).Value, text, StringComparison.OrdinalIgnoreCase) && !Modifier.Parse(text).Value.Any(char.IsLower));

    [Theory]
    [InlineData("R")]
    [InlineData("RTT")]
    [InlineData("R-")]
    [InlineData("é1")]
    public void What_is_no_modifier_does_not_parse(string text) => Assert.False(Modifier.TryParse(text, out _));

    [Fact]
    public void A_diagnosis_is_the_same_with_and_without_its_dot() =>
        Gen.Select(Gen.Char['A', 'Z'], Gen.Int[0, 99], Gen.String[Gen.Char.AlphaNumeric, 0, 4], (letter, category, rest) => (Category: $"{letter}{category:00}", Detail: rest)).Sample(d =>
        {
            var undotted = Icd10Cm.Parse(d.Category + d.Detail);
            var dotted = d.Detail.Length == 0 ? undotted : Icd10Cm.Parse($"{d.Category}.{d.Detail}");
            return undotted == dotted && undotted.Category == d.Category && Icd10Cm.Parse(undotted.ToString()) == undotted;
        });

    [Theory]
    [InlineData("M2")]
    [InlineData("M21.")]
    [InlineData("M2.1371")]
    [InlineData("M21.3711X9")]
    [InlineData("121.371")]
    [InlineData("M21 371")]
    public void What_is_not_shaped_like_a_diagnosis_does_not_parse(string text) => Assert.False(Icd10Cm.TryParse(text, out _));

    [Fact]
    public void Right_and_left_have_a_modifier_and_both_sides_have_none()
    {
        Assert.Equal("RT", Laterality.Right.AsModifier()?.Value);
        Assert.Equal("LT", Laterality.Left.AsModifier()?.Value);
        Assert.Null(Laterality.Bilateral.AsModifier());
        Assert.Null(Laterality.Unspecified.AsModifier());
    }
}

using CsCheck;
using Upright.Coverage.Rules;
using Upright.Coverage.Rules.Language;
using Upright.Domain.Codes;

namespace Upright.Coverage.Tests;

public sealed class ConditionSpecs
{
    private static readonly Dictionary<string, FactDefinition> Vocabulary = Shipped.Library.Rules.Vocabulary.ToDictionary(f => f.Id);

    private static Condition Parse(string text) => new ConditionParser(
        Vocabulary, c => c.StartsWith('@') ? Shipped.Library.Sets[c[1..]] : new HashSet<HcpcsCode> { HcpcsCode.Parse(c) }).Parse(text);

    private static Truth Ask(string condition, CaseFacts facts, int? line = null) => Parse(condition).Ask(new Situation(
        facts, line is { } n ? facts.Lines[n] : null, line is { } m ? facts.Lines[m].Side : Laterality.Right, _ => Laterality.Unspecified));

    [Theory]
    [InlineData("ambulatory", true)]
    [InlineData("not ambulatory", false)]
    [InlineData("ambulatory and inpatient", false)]
    [InlineData("ambulatory or inpatient", true)]
    [InlineData("inpatient and inpatient or ambulatory", true)]
    [InlineData("inpatient and (inpatient or ambulatory)", false)]
    [InlineData("delivered = date-of-service", true)]
    [InlineData("delivered + 1 year > 2027-05-19", true)]
    [InlineData("delivered + 1 year > 2027-05-20", false)]
    [InlineData("delivered - 1 day = 2026-05-19", true)]
    [InlineData("orderer-profession is md", true)]
    [InlineData("orderer-profession is not md", false)]
    [InlineData("orderer-profession in [pa, np]", false)]
    [InlineData("payer is medicare and plan is original-medicare", true)]
    [InlineData("units of L2387 = 2", true)]
    [InlineData("units of L2387 on side with [KX, GA] = 2", true)]
    [InlineData("units of L2387 without KX = 0", true)]
    [InlineData("lines of [@knee-joint, @base] = 2", true)]
    [InlineData("units of L2387 + lines of L2036 = 3", true)]
    [InlineData("any @knee-lock on side", false)]
    [InlineData("no @knee-lock", true)]
    [InlineData("any diagnosis in [M21.37-]", true)]
    [InlineData("any diagnosis in [M21.37]", false)]
    [InlineData("every diagnosis in [G14, M21-]", true)]
    [InlineData("first diagnosis in [M21-]", false)]
    [InlineData("polycentric-joints-right >= 2", true)]
    public void The_sound_case_answers(string condition, bool expected) => Assert.Equal(expected, Ask(condition, Shipped.SoundCase).Value);

    [Fact]
    public void An_unanswered_fact_leaves_the_question_open_and_names_itself()
    {
        var unknown = Shipped.SoundCase.Without("ambulatory", "delivered");
        Assert.Equal(["ambulatory"], Ask("not ambulatory", unknown).Missing);
        Assert.Equal(["delivered"], Ask("delivered > 2026-01-01", unknown).Missing);
    }

    [Fact]
    public void A_fact_that_cannot_change_the_outcome_is_not_asked_for()
    {
        var unknown = Shipped.SoundCase.Without("ambulatory");
        Assert.False(Ask("ambulatory and inpatient", unknown).Value);
        Assert.True(Ask("ambulatory or needs-stabilization", unknown).Value);
        Assert.Null(Ask("ambulatory and needs-stabilization", unknown).Value);
    }

    [Fact]
    public void A_line_without_a_side_leaves_questions_of_its_side_open()
    {
        var lines = Shipped.SoundCase with { Lines = [new CaseLine(HcpcsCode.Parse("L2387"), 2, [])] };
        Assert.Equal(["side"], Ask("any @base on side", lines, 0).Missing);
    }

    [Theory]
    [InlineData("", "ends too early")]
    [InlineData("ambulatory ambulatory", "'ambulatory' was not expected here")]
    [InlineData("(ambulatory", "')' was expected before 'the end'")]
    [InlineData("delivered > 3", "a day is compared with a number")]
    [InlineData("delivered + 3 weeks > 2026-01-01", "'weeks' is not days, months or years")]
    [InlineData("orderer-profession is nurse", "'nurse' is not a word of 'orderer-profession'")]
    [InlineData("has KXX", "A modifier is two letters or digits")]
    [InlineData("any L238", "An HCPCS Level II code")]
    [InlineData("units ~ 3", "a comparison was expected")]
    public void A_condition_outside_the_grammar_is_refused_with_the_word_that_is_wrong(string condition, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Parse(condition)).Message);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains("nested deeper", Assert.Throws<FormatException>(() => Parse(string.Concat(Enumerable.Repeat("not ", 100_000)) + "ambulatory")).Message);

    [Fact]
    public void Any_words_are_parsed_or_refused_and_never_anything_else()
    {
        string[] words = ["not", "(", ")", "and", "or", "has", "KX", "[", "]", ",", "code", "in", "is", "any", "no", "units", "of", "on", "side", "with", "L2387", "@base", "ambulatory", "delivered", "+", "3", "days", ">", "=", "diagnosis", "G14", "payer", "count", "2026-01-01", "99999999999"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).List[0, 14].Sample(chosen =>
        {
            try
            {
                Parse(string.Join(' ', chosen)).Ask(new Situation(Shipped.SoundCase, Shipped.SoundCase.Lines[1], Laterality.Right, _ => Laterality.Unspecified));
            }
            catch (FormatException)
            {
                return true;
            }
            return true;
        }, iter: 20_000);
    }

    [Fact]
    public void An_answer_once_decided_is_not_changed_by_knowing_more()
    {
        var cases = Shipped.Library.Rules.Rules.SelectMany(r => r.Examples.Select(e => (Rule: r, e.Case))).ToArray();
        Gen.Select(Gen.Int[0, cases.Length - 1], Gen.Int[0, int.MaxValue]).Sample((index, seed) =>
        {
            var (rule, whole) = cases[index];
            var chance = new Random(seed);
            var part = whole with { Facts = whole.Facts.Where(_ => chance.Next(2) == 0).ToDictionary() };
            var early = Shipped.Library.Rules.Finds(rule, part);
            return early is null || early == Shipped.Library.Rules.Finds(rule, whole);
        }, iter: 5_000);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void A_date_at_the_end_of_the_calendar_is_a_date_like_another(int year, int month, int day)
    {
        var hostile = Shipped.SoundCase.With("delivered", FactValue.Of(new DateOnly(year, month, day)));
        Assert.NotNull(Ask("delivered + 10000 years > date-of-service", hostile).Value);
        Assert.NotNull(Ask("delivered - 10000 days > date-of-service", hostile).Value);
    }
}

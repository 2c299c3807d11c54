using Upright.X12.Guides;

namespace Upright.X12.Tests;

public class GuideSpecs
{
    public static TheoryData<string> Names => [.. Guide.All.Select(g => g.Name)];

    [Fact]
    public void The_claim_loop_is_one_table_wherever_it_hangs()
    {
        var subscriber = Guide.Professional.Loops().Single(l => l.Id == "2000B");
        var patient = Guide.Professional.Loops().Single(l => l.Id == "2000C");
        var claim = subscriber.Children.Single(c => c.Loop?.Id == "2300").Loop;
        Assert.Same(claim, patient.Children.Single(c => c.Loop?.Id == "2300").Loop);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_loop_begins_with_a_required_segment_and_has_room_in_the_walk(string name)
    {
        foreach (var loop in Guide.All.Single(g => g.Name == name).Loops())
        {
            Assert.Equal(Usage.Required, loop.Children[0].Segment?.Usage);
            Assert.InRange(loop.Children.Count, 1, 80);
            Assert.NotEmpty(loop.Title);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Segments_of_one_name_in_one_loop_are_told_apart(string name)
    {
        foreach (var loop in Guide.All.Single(g => g.Name == name).Loops())
            foreach (var same in loop.Children.Where(c => c.Segment is not null).GroupBy(c => c.Segment!.Name).Where(g => g.Count() > 1))
                Assert.True(same.Count(c => c.Segment!.Qualifiers.Length == 0) <= 1 && same.Last().Segment is not null, $"{loop.Id} {same.Key}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Codes_fit_the_lengths_of_their_elements(string name)
    {
        foreach (var element in Guide.All.Single(g => g.Name == name).Loops().SelectMany(l => l.Children).Where(c => c.Segment is not null).SelectMany(c => c.Segment!.Elements).SelectMany(e => e.Components.Append(e)))
            foreach (var code in element.Codes) Assert.InRange(code.Length, element.Shortest, element.Longest);
    }

    [Fact]
    public void The_line_loop_may_repeat_fifty_times_and_the_ordering_provider_once()
    {
        var lines = Guide.Professional.Loops().Single(l => l.Id == "2400");
        Assert.Equal(50, lines.Repeats);
        Assert.Equal((Usage.Situational, 1), (lines.Children.Single(c => c.Loop?.Id == "2420E").Usage, lines.Children.Single(c => c.Loop?.Id == "2420E").Repeats));
    }
}

using Upright.Domain;
using Upright.X12.Guides;
using Upright.X12.Reading;

namespace Upright.X12.Acknowledgements;

/// <summary>
/// Finds what answers are about in the file that was sent: 999 by group, set and segment position, 277CA by the claim's own
/// number and the line's control number.
/// </summary>
public static class AnswerMatch
{
    /// <param name="sent">The 837P that was sent.</param>
    /// <returns>The answers in their order, those that were found with claim and line.</returns>
    /// <exception cref="UnreadableInputException">The file that was sent is no X12.</exception>
    public static IReadOnlyList<Answer> Match(IReadOnlyList<Answer> answers, Stream sent, string? file = null)
    {
        var matched = answers.ToArray();
        var byClaim = Index(answers, a => a.ClaimNumber);
        var bySegment = Index(answers, a => a is { Group: not null, Set: not null, Position: not null } ? $"{a.Group}/{a.Set}" : null);
        var (group, set) = ("", "");
        using var reader = new X12Reader(sent, file);
        while (reader.Read())
        {
            switch (reader.Step)
            {
                case Step.InterchangeBegins: Mark(matched, a => a.Interchange == reader.Segment.Text(13)); break;
                case Step.GroupBegins:
                    group = reader.Segment.Text(6);
                    Mark(matched, a => a.Group == group && a.Set is null);
                    break;
                case Step.SetBegins:
                    set = reader.Segment.Text(2);
                    Mark(matched, a => a.Group == group && a.Set == set && a.Position is null);
                    break;
                case Step.Segment when bySegment.TryGetValue($"{group}/{set}", out var here):
                    foreach (var i in here)
                        if (matched[i].Position == reader.Position) matched[i] = matched[i] with { IsMatched = true, Claim = Number(reader.Claim), Line = Number(reader.Line), Loop = reader.Loop?.Id ?? matched[i].Loop };
                    break;
                case Step.UnitEnds when reader.Guide == Guide.Professional && reader.Unit.Loop.Kind == LoopKind.Claim:
                    if (!byClaim.TryGetValue(reader.Unit[0].Text(1), out var own)) break;
                    foreach (var i in own) matched[i] = InClaim(matched[i], reader.Unit);
                    break;
            }
        }
        return matched;
    }

    private static Answer InClaim(Answer answer, Unit claim)
    {
        if (answer.Kind != AnswerKind.Claim) return answer with { Claim = answer.Claim ?? claim.Claim };
        var line = 0;
        int? found = null;
        for (var i = 0; i < claim.Count && !string.IsNullOrEmpty(answer.LineControl); i++)
        {
            var segment = claim[i];
            if (segment.Is("LX"u8)) line++;
            else if (segment.Is("REF"u8) && segment[1].SequenceEqual("6R"u8) && segment.Text(2) == answer.LineControl) found = line;
        }
        return answer with { IsMatched = true, Claim = claim.Claim, Line = found };
    }

    private static int? Number(int number) => number > 0 ? number : null;

    private static void Mark(Answer[] answers, Predicate<Answer> about)
    {
        for (var i = 0; i < answers.Length; i++) if (about(answers[i])) answers[i] = answers[i] with { IsMatched = true };
    }

    private static Dictionary<string, List<int>> Index(IReadOnlyList<Answer> answers, Func<Answer, string?> key)
    {
        var index = new Dictionary<string, List<int>>();
        for (var i = 0; i < answers.Count; i++)
        {
            if (key(answers[i]) is not { Length: > 0 } name) continue;
            if (!index.TryGetValue(name, out var list)) index[name] = list = [];
            list.Add(i);
        }
        return index;
    }
}

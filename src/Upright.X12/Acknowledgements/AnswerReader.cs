using Upright.Domain;
using Upright.X12.Guides;
using Upright.X12.Reading;
using Upright.X12.Showing;
using Upright.X12.Syntax;

namespace Upright.X12.Acknowledgements;

/// <summary>Reads the answers in a file: TA1 segments, 999 and 277CA sets, in any mixture.</summary>
public static class AnswerReader
{
    /// <exception cref="UnreadableInputException">The file is no X12.</exception>
    public static IReadOnlyList<Answer> Read(Stream stream, string? file = null)
    {
        var answers = new List<Answer>();
        using var reader = new X12Reader(stream, file);
        while (reader.Read())
        {
            switch (reader.Step)
            {
                case Step.InterchangeAcknowledged: answers.Add(Interchange(reader.Segment)); break;
                case Step.UnitEnds when reader.Guide == Guide.Acknowledgement: Implementation(reader.Unit, answers); break;
                case Step.UnitEnds when reader.Guide == Guide.ClaimAcknowledgement: Claim(reader.Unit, answers); break;
            }
        }
        return answers;
    }

    private static Answer Interchange(in SegmentView ta1) =>
        new(AnswerKind.Interchange, ta1[4] is not [(byte)'R'], $"{ta1.Text(4)}:{ta1.Text(5)}", PlainWords.Of("TA105", ta1.Text(5))) { Interchange = ta1.Text(1) };

    private static void Implementation(Unit unit, List<Answer> answers)
    {
        if (unit.Loop.Id == "2000") Set(unit, answers);
        else if (unit.Find("ROOT", "AK9") is >= 0 and var index)
        {
            var group = unit.Find("ROOT", "AK1") is >= 0 and var ak1 ? unit[ak1].Text(2) : null;
            var code = unit[index].Text(1);
            answers.Add(new Answer(AnswerKind.Implementation, code is "A" or "E" or "P", "AK9:" + code, PlainWords.Of("AK901", code)) { Group = group });
        }
    }

    private static void Set(Unit unit, List<Answer> answers)
    {
        var group = unit.Parent is { } root && root.Find("ROOT", "AK1") is >= 0 and var ak1 ? root[ak1].Text(2) : null;
        Answer? segment = null;
        var set = unit[0].Text(2);
        var named = false;
        var verdict = unit.Find("2000", "IK5");
        var accepted = verdict < 0 || unit[verdict][1] is [(byte)'A'] or [(byte)'E'];
        for (var i = 0; i < unit.Count; i++)
        {
            var view = unit[i];
            switch (unit.Segments[i].Rule?.Name)
            {
                case "IK3":
                    if (segment is not null && !named) answers.Add(segment);
                    named = false;
                    segment = new Answer(AnswerKind.Implementation, accepted, "IK3:" + view.Text(4), PlainWords.Of("IK304", view.Text(4)))
                    {
                        Group = group,
                        Set = set,
                        Segment = view.Text(1),
                        Position = Decimals.TryParseWhole(view[2], out var position) ? position : null,
                        Loop = view[3].IsEmpty ? null : view.Text(3),
                    };
                    break;
                case "CTX" when segment is not null && view[1, 1].SequenceEqual("CLM01"u8):
                    segment = segment with { ClaimNumber = view.Text(1, 2) };
                    break;
                case "IK4" when segment is not null:
                    named = true;
                    answers.Add(segment with
                    {
                        Code = "IK4:" + view.Text(3),
                        Meaning = PlainWords.Of("IK403", view.Text(3)),
                        Element = Decimals.TryParseWhole(view[1, 1], out var element) ? element : null,
                        Component = Decimals.TryParseWhole(view[1, 2], out var component) ? component : null,
                    });
                    break;
                case "IK5":
                    if (segment is not null && !named) answers.Add(segment);
                    segment = null;
                    answers.Add(new Answer(AnswerKind.Implementation, accepted, "IK5:" + view.Text(1), PlainWords.Of("IK501", view.Text(1))) { Group = group, Set = set });
                    break;
            }
        }
        if (segment is not null && !named) answers.Add(segment);
    }

    private static void Claim(Unit unit, List<Answer> answers)
    {
        if (unit.Loop.Id != "2000D") return;
        string? number = null, payer = null, line = null;
        var first = answers.Count;
        for (var i = 0; i < unit.Count; i++)
        {
            var view = unit[i];
            switch (unit.Segments[i].Rule?.Name)
            {
                case "TRN":
                    (number, payer, line) = (view.Text(2), null, null);
                    first = answers.Count;
                    break;
                case "SVC": line = ""; break;
                case "STC":
                    foreach (var element in (ReadOnlySpan<int>)[1, 10, 11])
                        if (!view[element].IsEmpty) answers.Add(Status(view, element, line is not null) with { ClaimNumber = number, LineControl = line, PayerClaimNumber = payer });
                    break;
                case "REF" when view[1].SequenceEqual("1K"u8):
                    payer = view.Text(2);
                    for (var j = first; j < answers.Count; j++) answers[j] = answers[j] with { PayerClaimNumber = payer };
                    break;
                case "REF" when view[1].SequenceEqual("FJ"u8):
                    line = view.Text(2);
                    for (var j = answers.Count - 1; j >= first && answers[j].LineControl == ""; j--) answers[j] = answers[j] with { LineControl = line };
                    break;
            }
        }
    }

    /// <summary>A3, A6, A7 and A8 reject; a 277CA knows no warnings. The action code decides where it is given.</summary>
    private static Answer Status(in SegmentView stc, int element, bool isLine)
    {
        var (category, status, entity) = (stc.Text(element, 1), stc.Text(element, 2), stc.Text(element, 3));
        var rejects = category is "A3" or "A6" or "A7" or "A8" || stc[3] is [(byte)'U'];
        var meaning = $"{PlainWords.Of("STC01-1", category)} {PlainWords.Of("STC01-2", status)}{(entity.Length > 0 ? $" ({PlainWords.Of("NM101", entity).TrimEnd('.').ToLowerInvariant()})" : "")}{(isLine ? " On this line." : "")}";
        return new Answer(AnswerKind.Claim, !rejects, entity.Length > 0 ? $"{category}:{status}:{entity}" : $"{category}:{status}", meaning);
    }
}

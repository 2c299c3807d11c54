using Upright.Domain.Codes;

namespace Upright.Coverage.Rules.Language;

/// <summary>The code of the line in question: <c>code in @knee-joint</c>.</summary>
internal sealed record CodeTest(IReadOnlySet<HcpcsCode> Codes) : Condition
{
    public override Truth Ask(Situation situation) => Truth.Of(situation.Line is { } line && Codes.Contains(line.Code));
}

/// <summary>One of the modifiers stands on the line in question: <c>has [KX, GA]</c>.</summary>
internal sealed record ModifierTest(IReadOnlySet<Modifier> Modifiers) : Condition
{
    public override Truth Ask(Situation situation) => Truth.Of(situation.Line is { } line && line.Modifiers.Any(Modifiers.Contains));
}

/// <summary>The same modifier stands twice on the line: <c>modifiers repeat</c>.</summary>
internal sealed record RepeatedModifierTest : Condition
{
    public override Truth Ask(Situation situation) =>
        Truth.Of(situation.Line is { } line && line.Modifiers.Distinct().Count() < line.Modifiers.Count);
}

/// <summary>A modifier of the first list stands after one of the second: <c>[RT, LT] before [KX, GA]</c>.</summary>
internal sealed record OrderTest(IReadOnlySet<Modifier> First, IReadOnlySet<Modifier> Then) : Condition
{
    public override Truth Ask(Situation situation)
    {
        if (situation.Line is not { } line) return Truth.Of(false);
        var modifiers = line.Modifiers.ToList();
        var first = modifiers.FindIndex(First.Contains);
        return Truth.Of(first >= 0 && modifiers.FindLastIndex(Then.Contains) > first);
    }
}

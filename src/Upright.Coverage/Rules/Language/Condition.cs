namespace Upright.Coverage.Rules.Language;

/// <summary>A parsed condition. Total: asking never throws and always ends.</summary>
internal abstract record Condition
{
    public abstract Truth Ask(Situation situation);
}

internal sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override Truth Ask(Situation situation) => Truth.All(Parts.Select(p => p.Ask(situation)));
}

internal sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override Truth Ask(Situation situation) => Truth.Any(Parts.Select(p => p.Ask(situation)));
}

internal sealed record Not(Condition Part) : Condition
{
    public override Truth Ask(Situation situation) => !Part.Ask(situation);
}

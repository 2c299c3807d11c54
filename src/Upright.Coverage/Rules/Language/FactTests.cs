namespace Upright.Coverage.Rules.Language;

/// <summary>A flag of the vocabulary: <c>ambulatory</c>.</summary>
internal sealed record FlagTest(string Fact) : Condition
{
    public override Truth Ask(Situation situation) =>
        situation.Case.Facts.TryGetValue(Fact, out var value) ? Truth.Of(value.Flag) : Truth.Unknown(Fact);
}

/// <summary>A word of the vocabulary, the payer or the plan: <c>delivery-method is shipped</c>.</summary>
internal sealed record WordTest(string Fact, IReadOnlySet<string> Words) : Condition
{
    public override Truth Ask(Situation situation) => Fact switch
    {
        "payer" => Truth.Of(Words.Contains(situation.Case.PayerId)),
        "plan" => Truth.Of(Words.Contains(situation.Case.Plan)),
        _ => situation.Case.Facts.TryGetValue(Fact, out var value) ? Truth.Of(Words.Contains(value.Word)) : Truth.Unknown(Fact),
    };
}

using Upright.Domain.Codes;

namespace Upright.Coverage.Rules.Language;

/// <summary>Something that can be compared: a number, or a day as its day number. None when a fact is missing.</summary>
internal abstract record Quantity
{
    public abstract decimal? Measure(Situation situation);

    /// <summary>The questions that would supply it.</summary>
    public abstract IEnumerable<string> Missing(Situation situation);
}

internal sealed record Constant(decimal Value) : Quantity
{
    public override decimal? Measure(Situation situation) => Value;

    public override IEnumerable<string> Missing(Situation situation) => [];
}

internal sealed record NumberFact(string Fact) : Quantity
{
    public override decimal? Measure(Situation situation) => situation.Case.Facts.TryGetValue(Fact, out var value) ? value.Number : null;

    public override IEnumerable<string> Missing(Situation situation) => situation.Case.Facts.ContainsKey(Fact) ? [] : [Fact];
}

/// <summary>A date fact or <c>date-of-service</c>, moved by so many days, months or years of the calendar.</summary>
internal sealed record DayFact(string Fact, int Days, int Months) : Quantity
{
    public const string DateOfService = "date-of-service";

    public override decimal? Measure(Situation situation) =>
        Fact == DateOfService ? Moved(situation.Case.DateOfService)
        : situation.Case.Facts.TryGetValue(Fact, out var value) ? Moved(value.Date)
        : null;

    public override IEnumerable<string> Missing(Situation situation) =>
        Fact == DateOfService || situation.Case.Facts.ContainsKey(Fact) ? [] : [Fact];

    /// <summary>Held inside the calendar, so that no hostile date makes the question fail.</summary>
    private int Moved(DateOnly date)
    {
        var years = date.Year + Months / 12;
        if (years is < 2 or > 9997) return date.DayNumber;
        return Math.Clamp(date.AddMonths(Months).DayNumber + Days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
    }
}

internal sealed record Sum(Quantity Left, Quantity Right) : Quantity
{
    public override decimal? Measure(Situation situation) => Left.Measure(situation) + Right.Measure(situation);

    public override IEnumerable<string> Missing(Situation situation) => Left.Missing(situation).Concat(Right.Missing(situation));
}

/// <summary>How many of the listed modifiers stand on the line in question.</summary>
internal sealed record ModifierCount(IReadOnlySet<Modifier> Modifiers) : Quantity
{
    public override decimal? Measure(Situation situation) => situation.Line?.Modifiers.Count(Modifiers.Contains) ?? 0;

    public override IEnumerable<string> Missing(Situation situation) => [];
}

/// <summary>The units of the line in question.</summary>
internal sealed record LineUnits : Quantity
{
    public override decimal? Measure(Situation situation) => situation.Line?.Units ?? 0;

    public override IEnumerable<string> Missing(Situation situation) => [];
}

/// <summary>Lines of the claim, or their units: <c>units of @knee-joint on side with KX</c>.</summary>
internal sealed record LineTotal(bool CountsUnits, IReadOnlySet<HcpcsCode> Codes, bool OnSide, IReadOnlySet<Modifier>? With, IReadOnlySet<Modifier>? Without) : Quantity
{
    public override decimal? Measure(Situation situation)
    {
        if (OnSide && !situation.HasOneSide) return null;
        var chosen = situation.Case.Lines.Where(l =>
            Codes.Contains(l.Code)
            && (!OnSide || l.Side == situation.Side)
            && (With is null || l.Modifiers.Any(With.Contains))
            && (Without is null || !l.Modifiers.Any(Without.Contains)));
        return CountsUnits ? chosen.Sum(l => (decimal)l.Units) : chosen.Count();
    }

    public override IEnumerable<string> Missing(Situation situation) => OnSide && !situation.HasOneSide ? [Situation.SideQuestion] : [];
}

/// <summary>Two quantities compared.</summary>
internal sealed record Compared(Quantity Left, string Operator, Quantity Right) : Condition
{
    public override Truth Ask(Situation situation)
    {
        if (Left.Measure(situation) is not { } left || Right.Measure(situation) is not { } right)
            return Truth.Unknown([.. Left.Missing(situation).Concat(Right.Missing(situation)).Distinct(StringComparer.Ordinal)]);
        return Truth.Of(Operator switch
        {
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            "!=" => left != right,
            _ => left == right,
        });
    }
}

namespace Upright.Domain.Time;

/// <summary>A calendar quarter, the rhythm in which CMS releases codes and DMEPOS fees.</summary>
public readonly record struct Quarter(int Year, int Number)
{
    public DateOnly FirstDay => new(Year, Number * 3 - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public DateSpan Span => new(FirstDay, LastDay);

    public static Quarter Of(DateOnly date) => new(date.Year, (date.Month + 2) / 3);

    public override string ToString() => $"{Year} Q{Number}";
}

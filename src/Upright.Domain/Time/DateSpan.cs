namespace Upright.Domain.Time;

/// <summary>
/// The days from <see cref="From"/> to <see cref="To"/>, both included. Without <see cref="To"/> it has no end yet.
/// </summary>
public readonly record struct DateSpan
{
    /// <exception cref="ArgumentException">The end lies before the beginning.</exception>
    public DateSpan(DateOnly from, DateOnly? to)
    {
        if (to < from) throw new ArgumentException("A span of dates cannot end before it begins.", nameof(to));
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    public DateOnly? To { get; }

    public bool Contains(DateOnly date) => date >= From && (To is null || date <= To);

    public bool Overlaps(DateSpan other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);

    /// <summary>How many days the date lies outside the span; 0 when inside.</summary>
    public int DaysFrom(DateOnly date) =>
        date < From ? From.DayNumber - date.DayNumber
        : To is { } to && date > to ? date.DayNumber - to.DayNumber
        : 0;

    public override string ToString() => To is { } to ? $"{From:yyyy-MM-dd} to {to:yyyy-MM-dd}" : $"from {From:yyyy-MM-dd}";
}

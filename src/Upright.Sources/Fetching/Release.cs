using System.Globalization;
using Upright.Domain.Time;

namespace Upright.Sources.Fetching;

/// <summary>One release in a publisher's rhythm, by its first day.</summary>
public readonly record struct Release(Cadence Cadence, DateOnly FirstDay)
{
    /// <summary>The release that holds on a day.</summary>
    public static Release Of(Cadence cadence, DateOnly day) => new(cadence, cadence switch
    {
        Cadence.Monthly => new DateOnly(day.Year, day.Month, 1),
        Cadence.Quarterly => Quarter.Of(day).FirstDay,
        Cadence.HalfYearly => new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1),
        Cadence.FiscalYear => new DateOnly(day.Month < 10 ? day.Year - 1 : day.Year, 10, 1),
        _ => day,
    });

    /// <summary>The release before, or null where there is one address for all.</summary>
    public Release? Before() => Cadence switch
    {
        Cadence.Monthly => this with { FirstDay = FirstDay.AddMonths(-1) },
        Cadence.Quarterly => this with { FirstDay = FirstDay.AddMonths(-3) },
        Cadence.HalfYearly => this with { FirstDay = FirstDay.AddMonths(-6) },
        Cadence.FiscalYear => this with { FirstDay = FirstDay.AddYears(-1) },
        _ => null,
    };

    public override string ToString() => Cadence switch
    {
        Cadence.Monthly => FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        Cadence.Quarterly => Quarter.Of(FirstDay).ToString(),
        Cadence.HalfYearly => FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        Cadence.FiscalYear => $"FY{FirstDay.Year + 1}",
        _ => "current",
    };
}

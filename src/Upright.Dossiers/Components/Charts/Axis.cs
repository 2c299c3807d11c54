using System.Globalization;
using Upright.Domain;

namespace Upright.Dossiers.Components.Charts;

/// <summary>A dollar axis from zero to a round number, as percents of the width: text keeps its size at every width.</summary>
public sealed class Axis
{
    private Axis(decimal top, decimal step) => (Top, Step) = (top, step);

    /// <summary>Dollars at the right end.</summary>
    public decimal Top { get; }

    /// <summary>Dollars between two marks.</summary>
    public decimal Step { get; }

    /// <summary>An axis that holds an amount with at most five marks.</summary>
    public static Axis To(decimal highest)
    {
        if (highest <= 0) return new Axis(1, 1);
        var magnitude = 0.01m;
        while (true)
        {
            foreach (var factor in (decimal[])[1, 2, 2.5m, 5])
            {
                var step = factor * magnitude;
                if (highest <= 5 * step) return new Axis(Math.Ceiling(highest / step) * step, step);
            }
            magnitude *= 10;
        }
    }

    public IEnumerable<decimal> Marks()
    {
        for (var mark = 0m; mark <= Top; mark += Step) yield return mark;
    }

    /// <summary>Where an amount stands, 0 to 1; amounts beyond the end stand at the end.</summary>
    public decimal Share(decimal amount) => Math.Clamp(amount / Top, 0, 1);

    public string Percent(Money amount) => Percent(amount.Amount);

    public string Percent(decimal amount) => (Share(amount) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Dollars(decimal mark) => (mark == decimal.Truncate(mark) ? mark.ToString("$#,##0", CultureInfo.InvariantCulture) : mark.ToString("$#,##0.00", CultureInfo.InvariantCulture));
}

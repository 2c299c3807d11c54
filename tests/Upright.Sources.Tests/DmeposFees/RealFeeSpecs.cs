using System.Globalization;
using Upright.Domain.Places;
using Upright.Sources.DmeposFees;
using Upright.Sources.Reading;
using Upright.Tests;

namespace Upright.Sources.Tests.DmeposFees;

/// <summary>The real fee schedules, each line counted and its Texas amount read a second time without the readers.</summary>
public class RealFeeSpecs
{
    private static (List<FeeRow> Rows, ReadingLog Log) Read(string file)
    {
        var log = new ReadingLog();
        using var stream = File.OpenRead(SharedData.Path("cms", "dmepos", file));
        var rows = CsvRows.Read(TextDecoding.Open(stream));
        return ([.. file.StartsWith("pdac", StringComparison.Ordinal) ? new PdacFeeReader(log).Read(rows) : new FeeTableReader(log).Read(rows)], log);
    }

    [Theory]
    [InlineData("DMEPOS25_APR.csv", 3511)]
    [InlineData("DMEPOS26_JAN.without-preamble.csv", 3515)]
    [InlineData("pdac-fee-schedule-2021-07-01.csv", 3245)]
    public void Every_line_of_the_schedule_is_taken_or_refused(string file, int expected)
    {
        var (rows, log) = Read(file);
        // The codes stand first and unquoted in all three files.
        var lines = File.ReadLines(SharedData.Path("cms", "dmepos", file)).Where(l => l.Length > 6 && l[5] == ',' && l[1..5].All(char.IsAsciiDigit)).ToList();

        Assert.Equal(expected, lines.Count);
        Assert.Equal(lines.Count, rows.Count + log.Refused.Count);
        Assert.Equal(lines.Select(l => l[..5]), rows.Select(r => r.Code));
    }

    [Theory]
    [InlineData("DMEPOS25_APR.csv", "TX (NR)")]
    [InlineData("pdac-fee-schedule-2021-07-01.csv", "TXNR")]
    public void Every_Texas_amount_is_the_one_in_its_column(string file, string heading)
    {
        var lines = File.ReadLines(SharedData.Path("cms", "dmepos", file)).ToList();
        var column = lines.First(l => l.StartsWith("HCPCS,", StringComparison.Ordinal)).Split(',').ToList().FindIndex(h => h.Trim() == heading);
        var expected = lines.Where(l => l.Length > 6 && l[5] == ',' && l[1..5].All(char.IsAsciiDigit)).Select(l => decimal.Parse(l.Split(',')[column].Trim(), CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(expected, Read(file).Rows.Select(r => r.Amount(Jurisdiction.Parse("TX"), rural: false) ?? 0));
    }

    /// <summary>In April 2025 A4593 with RR carries the floor and ceiling of its purchase beside a tenth of it for the month: so published.</summary>
    [Theory]
    [InlineData("DMEPOS25_APR.csv", "A4593 RR")]
    [InlineData("DMEPOS26_JAN.without-preamble.csv", "")]
    public void The_contiguous_states_lie_within_floor_and_ceiling_but_for_the_one_row_that_is_published_otherwise(string file, string otherwise)
    {
        var limited = Read(file).Rows.Where(r => r is { Floor: not null, Ceiling: not null }).ToList();
        var outside = limited.Where(r => Jurisdiction.All.Where(j => j.IsContiguous).Select(j => r.Amount(j, rural: false)).OfType<decimal>().Any(a => a < r.Floor || a > r.Ceiling));

        Assert.True(limited.Count > 2_000);
        Assert.Equal(otherwise, string.Join(' ', outside.SelectMany(r => r.Modifiers.Prepend(r.Code))));
    }
}

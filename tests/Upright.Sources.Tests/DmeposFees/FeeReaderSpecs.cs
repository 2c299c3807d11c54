using CsCheck;
using Upright.Domain;
using Upright.Domain.Places;
using Upright.Domain.Time;
using Upright.Sources.DmeposFees;
using Upright.Sources.Reading;
using Upright.Tests;

namespace Upright.Sources.Tests.DmeposFees;

public class FeeReaderSpecs
{
    private static readonly Jurisdiction Texas = Jurisdiction.Parse("TX");

    private static (List<FeeRow> Rows, ReadingLog Log, Quarter? Quarter) Cms(string csv)
    {
        var log = new ReadingLog();
        var reader = new FeeTableReader(log);
        return ([.. reader.Read(CsvRows.Read(new StringReader(csv)))], log, reader.Quarter);
    }

    private static (List<FeeRow> Rows, ReadingLog Log, DateSpan? Holds) Pdac(string csv)
    {
        var log = new ReadingLog();
        var reader = new PdacFeeReader(log);
        return ([.. reader.Read(CsvRows.Read(new StringReader(csv)))], log, reader.Holds);
    }

    [Fact]
    public void Every_amount_stands_where_its_state_and_kind_of_area_say() => Gen.Int[1, 99_999_99].Select(c => c / 100m).Array[2].Array[53].Sample(amounts =>
    {
        var csv = FeeTable.Cms([new("L2387", "NR")]).Replace("D,PO,NR,NR,", "D,PO,5.00,4.00,", StringComparison.Ordinal);
        var cells = string.Join(',', amounts.Select(a => $"{a[0].ToString(null, System.Globalization.CultureInfo.InvariantCulture)},{a[1].ToString(null, System.Globalization.CultureInfo.InvariantCulture)}"));
        var row = Cms(csv.Replace(string.Join(',', FeeTable.States.Select(_ => "NR,0")), cells, StringComparison.Ordinal)).Rows.Single();
        return Jurisdiction.All.All(j => row.Amount(j, false) == amounts[Array.IndexOf(FeeTable.States, j.Abbreviation)][0] && row.Amount(j, true) == amounts[Array.IndexOf(FeeTable.States, j.Abbreviation)][1]);
    }, iter: 20);

    [Theory]
    [InlineData("April 2025 Fee Schedule", 0, 2025, 2)]
    [InlineData("2026 DMEPOS, january 2026 Fee Schedule", 3, 2026, 1)]
    public void The_title_above_the_header_names_the_quarter_wherever_the_header_has_moved_to(string title, int more, int year, int number)
    {
        var read = Cms(FeeTable.Cms([new("L2387", "190.18")], title, 6 + more));

        Assert.Equal(new Quarter(year, number), read.Quarter);
        Assert.Equal(190.18m, read.Rows.Single().Amount(Texas, rural: false));
    }

    [Fact]
    public void A_zero_is_no_fee_and_no_rural_amount()
    {
        var rows = Cms(FeeTable.Cms([new("L2387", "0"), new("E0100", "20.5", "NU", "18.25", "IN")])).Rows;

        Assert.All(rows[0].Amounts, a => Assert.Null(a));
        Assert.Null(rows[0].Ceiling);
        Assert.Equal((20.5m, 18.25m), (rows[1].Amount(Texas, false), rows[1].Amount(Texas, true)));
        Assert.Equal(["NU"], rows[1].Modifiers);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("12.3.4")]
    [InlineData("\"186,44\"")]
    [InlineData("-5")]
    [InlineData("1e9")]
    [InlineData("999999999")]
    public void What_is_no_amount_refuses_the_row_and_names_the_column_to_blame(string amount)
    {
        var csv = FeeTable.Cms([new("L2385", "100.00"), new("L2387", "77.77"), new("L2390", "100.00")]);
        var at = csv.IndexOf("77.77", csv.IndexOf("77.77", csv.IndexOf("L2387", StringComparison.Ordinal), StringComparison.Ordinal) + 5, StringComparison.Ordinal);

        var (rows, log, _) = Cms(csv[..at] + amount + csv[(at + 5)..]);

        Assert.Equal(["L2385", "L2390"], rows.Select(r => r.Code));
        // The second 77.77 of the row is the floor, in the seventh column.
        Assert.Equal((9L, 7), (log.Refused.Single().Line, log.Refused.Single().Column));
    }

    [Theory]
    [InlineData("\"$1,234.50\"", 1234.50)]
    [InlineData("1234.5", 1234.50)]
    [InlineData(" 7 ", 7)]
    public void Amounts_with_a_dollar_sign_or_thousands_are_amounts(string amount, double value) =>
        Assert.Equal((decimal)value, Cms(FeeTable.Cms([new("L2387", amount)])).Rows.Single().Amount(Texas, rural: false));

    [Fact]
    public void The_same_code_and_modifiers_a_second_time_are_refused_with_the_line_of_the_first()
    {
        var (rows, log, _) = Cms(FeeTable.Cms([new("E0100", "1.00", "NU"), new("E0100", "2.00", "RR"), new("E0100", "3.00", "NU")]));

        Assert.Equal(2, rows.Count);
        Assert.Contains("line 8", Assert.Single(log.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_cut_off_in_a_row_is_an_error_with_its_line()
    {
        var csv = FeeTable.Cms([new("L2385", "100.00"), new("L2387", "100.00")]);

        Assert.Equal(9, Assert.Throws<UnreadableInputException>(() => Cms(csv[..^100])).Line);
    }

    [Fact]
    public void A_state_without_its_column_is_named() =>
        Assert.Contains("TX (NR)", Assert.Throws<UnreadableInputException>(() => Cms(FeeTable.Cms([new("L2387", "1")]).Replace("TX (NR)", "Texas", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_contractors_layout_carries_its_dates_in_every_row()
    {
        var (rows, log, holds) = Pdac("A note above\n\n" + FeeTable.Pdac([new("L2387", "155.34"), new("E0100", "20", "NU", "18")]));

        Assert.Equal(new DateSpan(new(2021, 7, 1), new(2021, 9, 30)), holds);
        Assert.Equal([155.34m, 20m], rows.Select(r => r.Amount(Texas, false)!.Value));
        Assert.Equal(18m, rows[1].Amount(Texas, true));
        Assert.Empty(log.Refused);
    }

    [Fact]
    public void A_row_of_other_dates_or_of_none_is_refused()
    {
        var csv = FeeTable.Pdac([new("L2385", "1"), new("L2387", "1"), new("L2390", "1")]).Split('\n');
        csv[2] = csv[2].Replace("9/30/2021", "9/31/2021", StringComparison.Ordinal);
        csv[3] = csv[3].Replace("2021", "2022", StringComparison.Ordinal);

        var (rows, log, _) = Pdac(string.Join('\n', csv));

        Assert.Equal("L2385", Assert.Single(rows).Code);
        Assert.Equal([3L, 4L], log.Refused.Select(r => r.Line));
    }

    [Fact]
    public void The_tilde_text_takes_the_field_that_lies_within_floor_and_ceiling_and_is_refused_otherwise()
    {
        FeeTable.Row[] fees = [new("L2387", "190.18"), new("E0100", "20.00", "NU")];
        var log = new ReadingLog();
        var reader = new FeeTextReader(log);

        var rows = reader.Read(CsvRows.Read(new StringReader(FeeTable.Tilde(fees)), '~'));

        Assert.Equal([("L2387", 190.18m), ("E0100", 20m)], rows.Select(r => (r.Code, r.Amount(Texas, false)!.Value)));
        Assert.Equal((2025, 106), (reader.Year, (int)log.Taken));
        Assert.Throws<UnreadableInputException>(() => new FeeTextReader(new ReadingLog()).Read(CsvRows.Read(new StringReader(FeeTable.Tilde(fees, feeField: 9)), '~')));
    }
}

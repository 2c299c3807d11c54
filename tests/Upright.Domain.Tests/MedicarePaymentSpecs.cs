using CsCheck;
using Upright.Domain.Answers;
using Upright.Domain.Medicare;
using Upright.Domain.Time;

namespace Upright.Domain.Tests;

public class MedicarePaymentSpecs
{
    private static readonly PaymentParameters Parameters = new(
    [
        Of(PaymentParameters.Coinsurance, "1967-01-01", null, 0.20m),
        Of(PaymentParameters.Deductible, "2021-01-01", "2022-12-31", 203m),
        Of(PaymentParameters.Sequestration, "2020-05-01", "2022-03-31", 0m),
        Of(PaymentParameters.Sequestration, "2022-07-01", null, 0.02m),
    ]);

    private static DatedParameter Of(string name, string from, string? to, decimal value) =>
        new(name, new DateSpan(DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null)), value, "a law", "https://example.org", "A");

    private static MedicarePayment Pay(decimal fee, int units, decimal? charge, decimal deductible, string on) =>
        MedicarePayment.Of(new Money(fee), units, charge is { } c ? new Money(c) : null, new Money(deductible), DateOnly.Parse(on, null), Parameters);

    [Fact]
    public void Two_knee_joints_in_Texas_at_250_each_with_the_deductible_met()
    {
        var payment = Pay(155.34m, 2, 250m, 0m, "2021-08-15");

        Assert.Equal(310.68m, payment.Allowed.Amount);
        Assert.Equal(248.54m, payment.MedicarePays.Amount);
        Assert.Equal(62.14m, payment.Coinsurance.Amount);
        Assert.Equal(0m, payment.Sequestration.Amount);
        Assert.Contains("suspended", payment.Lines.Single(l => l.Label == "Sequestration").Working, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_fee_a_year_later_loses_two_percent_of_Medicares_part_only()
    {
        var payment = Pay(155.34m, 2, 250m, 0m, "2022-08-15");

        Assert.Equal(4.97m, payment.Sequestration.Amount);
        Assert.Equal(243.57m, payment.MedicarePays.Amount);
        Assert.Equal(62.14m, payment.PatientOwes.Amount);
    }

    [Fact]
    public void A_charge_below_the_fee_is_what_is_allowed()
    {
        var payment = Pay(155.34m, 2, 100m, 0m, "2021-08-15");

        Assert.Equal(200m, payment.Allowed.Amount);
        Assert.Contains("charge is the lower", payment.Lines.Single(l => l.Label == "Allowed").Working, StringComparison.Ordinal);
    }

    [Fact]
    public void The_unmet_deductible_comes_first_and_never_exceeds_what_is_allowed()
    {
        Assert.Equal(100m, Pay(155.34m, 2, 250m, 100m, "2021-08-15").DeductibleApplied.Amount);
        var all = Pay(155.34m, 1, null, 203m, "2021-08-15");
        Assert.Equal((155.34m, 0m, 155.34m), (all.DeductibleApplied.Amount, all.MedicarePays.Amount, all.PatientOwes.Amount));
    }

    [Fact]
    public void A_date_without_a_known_rate_says_so_and_applies_nothing()
    {
        var payment = Pay(100m, 1, null, 0m, "2022-05-01");

        Assert.Equal(0m, payment.Sequestration.Amount);
        Assert.Contains("the sequestration rate on 2022-05-01", payment.Missing);
        Assert.Contains("the Part B deductible of 2023", Pay(100m, 1, null, 0m, "2023-05-01").Missing);
    }

    [Fact]
    public void What_Medicare_pays_and_the_patient_owes_and_sequestration_make_up_what_is_allowed() =>
        Gen.Select(Gen.Int[0, 10_000_00], Gen.Int[1, 12], Gen.Int[0, 10_000_00], Gen.Int[0, 300_00], Gen.Bool).Sample((fee, units, charge, deductible, later) =>
        {
            var p = Pay(fee / 100m, units, charge / 100m, deductible / 100m, later ? "2024-02-29" : "2021-08-15");
            return p.MedicarePays + p.PatientOwes + p.Sequestration == p.Allowed && p.Allowed == p.Allowed.ToCents() && p.Coinsurance + p.DeductibleApplied == p.PatientOwes
                && p.MedicarePays.Amount >= 0 && p.Allowed.Amount <= fee / 100m * units && p.Allowed.Amount <= charge / 100m * units;
        });

    [Fact]
    public void Units_below_one_and_negative_amounts_are_errors()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Pay(1m, 0, null, 0m, "2021-08-15"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pay(-1m, 1, null, 0m, "2021-08-15"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pay(1m, 1, -1m, 0m, "2021-08-15"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pay(1m, 1, null, -1m, "2021-08-15"));
    }

    [Fact]
    public void A_value_is_known_with_its_reference_or_absent_with_what_would_supply_it()
    {
        var known = Assert.IsType<Known<DatedParameter>>(Parameters.On(PaymentParameters.Coinsurance, new(2021, 8, 15)));
        Assert.Equal("https://example.org", known.Source.Link);
        var absent = Assert.IsType<Absent<DatedParameter>>(Parameters.On(PaymentParameters.Deductible, new(2030, 1, 1)));
        Assert.Equal(AbsenceReason.NoReleaseForDate, absent.Why.Reason);
        Assert.False(absent.TryGet(out _));
    }
}

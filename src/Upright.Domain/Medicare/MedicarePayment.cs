namespace Upright.Domain.Medicare;

/// <summary>What Medicare pays and what the patient owes for a line of a purchased DMEPOS item, assignment accepted, step by step.</summary>
/// <param name="Allowed">The lower of charge and fee, for all units.</param>
/// <param name="DeductibleApplied">The part of the allowed amount that goes to the unmet Part B deductible.</param>
/// <param name="MedicarePays">After coinsurance and sequestration.</param>
/// <param name="PatientOwes">Deductible and coinsurance; sequestration is not the patient's.</param>
public sealed record MedicarePayment(
    Money Allowed, Money DeductibleApplied, Money BeforeSequestration, Money Sequestration, Money MedicarePays, Money Coinsurance, Money PatientOwes,
    IReadOnlyList<PaymentLine> Lines, IReadOnlyList<string> Missing)
{
    /// <param name="fee">The fee of one unit.</param>
    /// <param name="units">How many.</param>
    /// <param name="charge">The charge of one unit, or null: then the fee is what is allowed.</param>
    /// <param name="deductibleRemaining">Dollars of the year's deductible not yet met; 0 when met.</param>
    /// <param name="dateOfService">Decides every parameter.</param>
    /// <param name="parameters">The dated values.</param>
    /// <exception cref="ArgumentOutOfRangeException">Units below 1, or a negative amount.</exception>
    public static MedicarePayment Of(Money fee, int units, Money? charge, Money deductibleRemaining, DateOnly dateOfService, PaymentParameters parameters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(fee.Amount);
        ArgumentOutOfRangeException.ThrowIfNegative(deductibleRemaining.Amount);
        if (charge is { } stated) ArgumentOutOfRangeException.ThrowIfNegative(stated.Amount);

        var lines = new List<PaymentLine>();
        var missing = new List<string>();
        void Line(string label, Money amount, string working, DatedParameter? parameter = null) => lines.Add(new(label, amount, working, parameter));

        var feeTotal = (fee * units).ToCents();
        Line("Fee schedule amount", feeTotal, $"{units} × {fee}");
        var allowed = feeTotal;
        if (charge is { } each)
        {
            var charged = (each * units).ToCents();
            Line("Charge", charged, $"{units} × {each}");
            allowed = Money.Min(charged, feeTotal);
            Line("Allowed", allowed, charged < feeTotal ? "the charge is the lower of charge and fee" : "the fee is the lower of charge and fee");
        }
        else
        {
            Line("Allowed", allowed, "no charge was given: the fee");
        }

        parameters.On(PaymentParameters.Deductible, dateOfService).TryGet(out var deductible);
        var applied = Money.Min(deductibleRemaining, allowed);
        if (deductible is null) missing.Add($"the Part B deductible of {dateOfService.Year}");
        var ofTheYear = deductible is null ? "" : $" (the year's deductible is {new Money(deductible.Value)})";
        Line("Part B deductible", applied, (deductibleRemaining == Money.Zero ? "taken as met" : $"{deductibleRemaining} not yet met") + ofTheYear, deductible);

        if (!parameters.On(PaymentParameters.Coinsurance, dateOfService).TryGet(out var coinsuranceRate))
            throw new InvalidOperationException("The coinsurance rate is missing from the parameters.");
        var subject = allowed - applied;
        var before = (subject * (1 - coinsuranceRate.Value)).ToCents();
        Line("Medicare share", before, $"{Percent(1 - coinsuranceRate.Value)} × {subject}");
        var coinsurance = subject - before;
        Line("Coinsurance", coinsurance, $"{Percent(coinsuranceRate.Value)} × {subject}", coinsuranceRate);

        var sequestration = Money.Zero;
        if (parameters.On(PaymentParameters.Sequestration, dateOfService).TryGet(out var sequestrationRate))
        {
            sequestration = (before * sequestrationRate.Value).ToCents();
            Line("Sequestration", -sequestration,
                sequestrationRate.Value == 0 ? $"none: suspended or not in force ({sequestrationRate.Holds})" : $"{Percent(sequestrationRate.Value)} × {before}, off Medicare's part only", sequestrationRate);
        }
        else
        {
            missing.Add($"the sequestration rate on {dateOfService:yyyy-MM-dd}");
        }
        var pays = before - sequestration;
        var owes = applied + coinsurance;
        Line("Medicare pays", pays, sequestration == Money.Zero ? "Medicare share" : "Medicare share less sequestration");
        Line("Patient owes", owes, "deductible and coinsurance");
        return new MedicarePayment(allowed, applied, before, sequestration, pays, coinsurance, owes, lines, missing);
    }

    private static string Percent(decimal fraction) => (fraction * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + " %";
}

using Upright.Domain.Codes;
using Upright.Domain.Medicare;
using Upright.Domain.Places;
using Upright.Store.Parameters;
using Upright.Store.Reference.Questions;

namespace Upright.Commands.Reference;

/// <summary>The answer of the fee schedule and the arithmetic as one document, from which the terminal text is written too.</summary>
internal static class FeeDocuments
{
    public static FeeDocument Of(FeeAnswer answer, FeeQuestion question)
    {
        var source = answer.Choice.Source ?? (answer.Rows.Count > 0 ? answer.Choice.Nearest : null);
        var rows = answer.Rows.Where(r => question.Modifier is null || r.Modifiers.Contains(question.Modifier)).ToList();
        var notes = new List<string>();
        if (answer.Rows.Count > 0 && rows.Count == 0) notes.Add($"The schedule has no row of {answer.Code} with the modifier {question.Modifier}; it has {string.Join(", ", answer.Rows.Select(r => r.Modifiers.Count == 0 ? "one without" : string.Join(' ', r.Modifiers)))}.");
        foreach (var row in rows.Where(r => !r.IsPriced)) notes.Add($"The schedule names {Label(row)} and gives it no amount in any jurisdiction: it is not priced by the schedule. That is not a fee of $0.");
        if (rows.Count > 0 && rows.All(r => !r.HasRuralAmounts) && rows.Any(r => r.IsPriced)) notes.Add(question.Rural ? "The schedule has no separate rural amounts for this code: the amount is the same in rural ZIP codes." : "No separate rural amounts.");

        foreach (var row in rows.Where(r => r.IsPriced && IsMonthlyRental(r))) notes.Add($"{Label(row)}: the amount is for one month of rental, not for a purchase.");

        IEnumerable<Jurisdiction> wanted = question.State is { } state ? [state] : Jurisdiction.All;
        var amounts = new List<AmountDocument>();
        var payments = new List<PaymentDocument>();
        foreach (var row in rows)
        {
            foreach (var jurisdiction in wanted)
            {
                var standard = row.Fee(jurisdiction, rural: false);
                var rural = row.Fee(jurisdiction, rural: true);
                if (standard is { } amount) amounts.Add(new AmountDocument(jurisdiction.Abbreviation, false, amount.Amount, row.Modifiers));
                if (rural is { } ruralAmount) amounts.Add(new AmountDocument(jurisdiction.Abbreviation, true, ruralAmount.Amount, row.Modifiers));
                if (question.State is null) continue;
                if ((question.Rural ? rural ?? standard : standard) is { } fee)
                    payments.Add(Payment(row, jurisdiction, question.Rural && rural is not null, fee, question, answer.Choice.On));
                else if (row.IsPriced)
                    notes.Add($"The schedule gives no amount for {Label(row)} in {jurisdiction.Name}.");
            }
        }
        return new FeeDocument(answer.Code, answer.Choice.On, answer.Choice.Remark, AbsenceDocument.Of(answer.Choice.Absence), answer.Choice.Source is null && rows.Count > 0,
            rows.Count > 0 ? rows[0].Category : null, [.. rows.Select(Row)], amounts, payments, notes, source is null ? null : SourceDocument.Of(source, rows is [var only] ? source.Locate(only.Line) : null));
    }

    /// <summary>Capped rental, frequently serviced and oxygen are paid by the month (Social Security Act 1834(a)); RR is the rental row of a bought item.</summary>
    private static bool IsMonthlyRental(FeeScheduleRow row) =>
        row.Modifiers.Contains("RR") || row.Category is "FS" or "OX" || row.Category == "CR" && !row.Modifiers.Contains("NU") && !row.Modifiers.Contains("UE");

    private static string Label(FeeScheduleRow row) => string.Join('-', row.Modifiers.Prepend(row.Code));

    private static FeeRowDocument Row(FeeScheduleRow row)
    {
        var range = row.ContiguousRange();
        return new FeeRowDocument(row.Modifiers, row.Category, Indicators.FeeCategory(row.Category), row.Floor?.Amount, row.Ceiling?.Amount, range?.Lowest.Amount, range?.Highest.Amount,
            [.. range?.LowestIn.Select(j => j.Abbreviation) ?? []], [.. range?.HighestIn.Select(j => j.Abbreviation) ?? []], row.HasRuralAmounts, (int)row.Line);
    }

    private static PaymentDocument Payment(FeeScheduleRow row, Jurisdiction jurisdiction, bool rural, Domain.Money fee, FeeQuestion question, DateOnly on)
    {
        var payment = MedicarePayment.Of(fee, question.Units, question.Charge, question.DeductibleRemaining, on, MedicareParameters.Shipped);
        return new PaymentDocument(jurisdiction.Abbreviation, rural, row.Modifiers, question.Units, fee.Amount, question.Charge?.Amount, payment.Allowed.Amount, payment.DeductibleApplied.Amount,
            payment.MedicarePays.Amount, payment.Coinsurance.Amount, payment.Sequestration.Amount, payment.PatientOwes.Amount,
            [.. payment.Lines.Select(l => new PaymentLineDocument(l.Label, l.Amount.Amount, l.Working, l.Parameter is { } p ? new ParameterDocument(p.Name, p.Value, p.Holds.From, p.Holds.To, p.Reference, p.Link, p.Confidence) : null))],
            payment.Missing);
    }
}

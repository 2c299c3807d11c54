using Upright.Coverage;
using Upright.Coverage.Content;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Medicare;
using Upright.Domain.Places;
using Upright.Dossiers.Model;
using Upright.Store.Parameters;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>Worked examples priced by the fee schedule of the day, denials, the checklist.</summary>
internal sealed class PracticeParts(FeeSchedule fees, EvidenceOf evidence)
{
    /// <summary>Where examples are priced when the reader names no state; the page says so.</summary>
    private static readonly Jurisdiction Usual = Jurisdiction.Parse("TX");

    public BillingPractice Of(CodeCoverage known, Jurisdiction? state, DateOnly on, DateOnly today)
    {
        var nothing = known.Why ?? CoverageParts.NotWrittenUp(known);
        return new BillingPractice(
            Part.OfList(known.Examples.Select(e => Example(e, state ?? Usual, on, today)).ToList(), nothing),
            Part.OfList(known.Denials.Select(d => new DenialRow(d.Adjustment, d.Remarks, d.Avoid, d.Appeal, evidence.Statement(d.Why, d.Basis))).ToList(), nothing),
            Part.OfList(known.Checklist.Select(i => new ChecklistLine(i.By, i.Who, evidence.Statement(i.Text, i.Basis))).ToList(), nothing));
    }

    private ClaimExample Example(WorkedExample example, Jurisdiction state, DateOnly on, DateOnly today)
    {
        var lines = example.Lines.Select(l => Line(l, state, on, today)).ToList();
        return new ClaimExample(example.Title, evidence.Statement(example.Story, example.Basis), [.. example.Diagnoses.Select(d => d.ToString())], lines, state, on, Payment(lines, on));
    }

    private ClaimLine Line(ExampleLine line, Jurisdiction state, DateOnly on, DateOnly today)
    {
        var answer = fees.Ask(line.Code.Value, on, today);
        var row = answer.Rows.FirstOrDefault(r => r.Modifiers.Count == 0);
        var fee = row?.Fee(state, rural: false);
        var why = fee is not null ? null
            : answer.Choice.Absence ?? new Absence(AbsenceReason.NotPriced, $"the schedule gives no amount for {line.Code} in {state.Name}", "nothing: it is not priced there");
        return new ClaimLine(line.Code, line.Modifiers, line.Units, line.Why, fee, fee is null ? null : answer.Choice.Source!.AsProvenance($"line {row!.Line}"), why);
    }

    /// <summary>Line by line, as Medicare pays: each line is rounded for itself.</summary>
    private static Part<ClaimPayment> Payment(IReadOnlyList<ClaimLine> lines, DateOnly on)
    {
        if (lines.FirstOrDefault(l => l.Fee is null) is { } unpriced) return Part.Absent<ClaimPayment>(unpriced.NoFee!);
        var paid = lines.Select(l => MedicarePayment.Of(l.Fee!.Value, l.Units, null, Money.Zero, on, MedicareParameters.Shipped)).ToList();
        Money Sum(Func<MedicarePayment, Money> of) => paid.Aggregate(Money.Zero, (sum, p) => sum + of(p));
        var workings = new List<PaymentLine>
        {
            new("Allowed", Sum(p => p.Allowed), "the fee of every line; the deductible taken as met"),
            new("Coinsurance", Sum(p => p.Coinsurance), Working(paid, "Coinsurance"), Parameter(paid, "Coinsurance")),
            new("Sequestration", -Sum(p => p.Sequestration), Working(paid, "Sequestration"), Parameter(paid, "Sequestration")),
            new("Medicare pays", Sum(p => p.MedicarePays), "allowed less coinsurance and sequestration"),
            new("Patient owes", Sum(p => p.PatientOwes), "coinsurance; no deductible left"),
        };
        return Part.Of(new ClaimPayment(Sum(p => p.Allowed), Sum(p => p.Sequestration), Sum(p => p.MedicarePays), Sum(p => p.PatientOwes), workings, [.. paid.SelectMany(p => p.Missing).Distinct(StringComparer.Ordinal)]));
    }

    private static DatedParameter? Parameter(List<MedicarePayment> paid, string label) => paid.SelectMany(p => p.Lines).FirstOrDefault(l => l.Label == label)?.Parameter;

    private static string Working(List<MedicarePayment> paid, string label) =>
        string.Join(" + ", paid.SelectMany(p => p.Lines).Where(l => l.Label == label).Select(l => l.Working));
}

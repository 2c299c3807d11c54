using System.Globalization;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Dossiers.Model;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>Medicare's DMEPOS fees on the day and over the loaded releases.</summary>
internal static class FeeParts
{
    public static Part<MedicareFees> Of(FeeAnswer answer, IReadOnlyList<(LoadedSource Source, IReadOnlyList<FeeScheduleRow> Rows)> history, Jurisdiction? state)
    {
        var absence = answer.Choice.Absence;
        var priced = answer.Rows.Where(r => r.IsPriced).ToList();
        if (absence is null && priced.Count == 0)
            absence = new Absence(AbsenceReason.NotPriced, $"the fee schedule of {answer.Choice.Source!.Release} names {answer.Code} and gives it no amount in any jurisdiction", "nothing: such items are priced by the Medicare contractor or not at all");
        var quarters = history.Select(h => Quarter(h.Source, h.Rows, state)).ToList();
        if (priced.Count == 0 && quarters.All(q => q.Lowest is null)) return Part.Absent<MedicareFees>(absence!);
        return Part.Of(new MedicareFees([.. priced.Select(r => Table(r, answer.Choice.Source!))], quarters, absence));
    }

    private static FeeTable Table(FeeScheduleRow row, LoadedSource source)
    {
        var range = row.ContiguousRange();
        return new FeeTable(row.Modifiers, row.Category, Indicators.FeeCategory(row.Category), row.Ceiling, row.Floor, range?.Lowest, range?.LowestIn ?? [], range?.Highest, range?.HighestIn ?? [],
            [.. Jurisdiction.All.Select(j => new StateFee(j, row.Fee(j, rural: false), row.Fee(j, rural: true)))], source.AsProvenance($"line {row.Line.ToString(CultureInfo.InvariantCulture)}"));
    }

    /// <summary>The row without modifiers stands for the code; where there is none, that of new purchase, else the first.</summary>
    private static FeeQuarter Quarter(LoadedSource source, IReadOnlyList<FeeScheduleRow> rows, Jurisdiction? state)
    {
        var row = rows.FirstOrDefault(r => r.Modifiers.Count == 0) ?? rows.FirstOrDefault(r => r.Modifiers.Contains("NU")) ?? rows[0];
        var range = row.ContiguousRange();
        return new FeeQuarter(source.Release, source.Holds.From, range?.Lowest, range?.Highest, state is null ? null : row.Fee(state, rural: false), source.AsProvenance($"line {row.Line.ToString(CultureInfo.InvariantCulture)}"));
    }

    public static string Places(IReadOnlyList<Jurisdiction> places) => places.Count switch
    {
        0 => "",
        <= 3 => string.Join(", ", places.Select(p => p.Abbreviation)),
        _ => $"{places[0].Abbreviation}, {places[1].Abbreviation} and {places.Count - 2} more",
    };
}

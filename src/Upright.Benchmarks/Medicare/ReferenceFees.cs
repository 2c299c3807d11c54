using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Places;
using Upright.Store.Reference;
using Upright.Store.Reference.Questions;

namespace Upright.Benchmarks;

/// <summary>Fees out of the reference store.</summary>
public sealed class ReferenceFees(ReferenceStore store, DateOnly today) : IMedicareFees
{
    private readonly FeeSchedule _schedule = new(store);
    private readonly Dictionary<(string, ModifierClass, DateOnly?), Answer<MedicareFee>> _known = [];

    public Answer<MedicareFee> FeeOf(string code, ModifierClass modifierClass, DateOnly? asOf)
    {
        if (!_known.TryGetValue((code, modifierClass, asOf), out var answer))
            _known[(code, modifierClass, asOf)] = answer = Find(code, modifierClass, asOf);
        return answer;
    }

    private Answer<MedicareFee> Find(string code, ModifierClass modifierClass, DateOnly? asOf)
    {
        // A benchmark may be older or newer than the loaded schedules; the nearest one, named as such, serves better than none.
        var answer = _schedule.Ask(code, asOf, today, nearest: true);
        var source = answer.Choice.Source ?? answer.Choice.Nearest;
        if (source is null || answer.Rows.Count == 0)
            return new Absent<MedicareFee>(answer.Choice.Absence ?? new Absence(AbsenceReason.NotInSource, $"The fee schedule does not name {code}.", "upright import FILE of a DMEPOS fee schedule"));
        var row = answer.Rows.FirstOrDefault(r => IsOf(r, modifierClass));
        if (row?.ContiguousRange() is not { } range)
            return new Absent<MedicareFee>(new Absence(AbsenceReason.NotPriced, $"The DMEPOS fee schedule of {source.Release} gives {code} no {modifierClass.Word()} fee.", "Nothing: Medicare sets none by this schedule."));
        var byState = Jurisdiction.All.Select(j => (Jurisdiction: j, Fee: row.Fee(j, rural: false))).Where(p => p.Fee is not null).ToDictionary(p => p.Jurisdiction, p => p.Fee!.Value);
        var remark = answer.Choice.Source is null
            ? $"Compared with the Medicare fees of {source.Release}, the nearest loaded; they do not hold on {answer.Choice.On:yyyy-MM-dd}."
            : answer.Choice.Remark;
        return new Known<MedicareFee>(new MedicareFee(range.Lowest, range.Highest, byState, remark), source.AsProvenance($"line {row.Line}"));
    }

    private static bool IsOf(FeeScheduleRow row, ModifierClass wanted) => wanted switch
    {
        ModifierClass.Rental => row.Modifiers.Contains("RR"),
        ModifierClass.Used => row.Modifiers.Contains("UE"),
        _ => row.Modifiers.Count == 0 || row.Modifiers.Contains("NU"),
    };
}

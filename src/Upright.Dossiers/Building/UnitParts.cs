using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Dossiers.Model;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>The medically unlikely edit: of the file that is loaded, else of the figures shipped.</summary>
internal static class UnitParts
{
    public static Part<IReadOnlyList<UnitLimitRow>> Of(UnitEdits edits, CodeCoverage known, DateOnly on, DateOnly today, EvidenceOf evidence)
    {
        var code = known.Code.Value;
        var (choice, edit) = edits.Ask(code, on, today);
        if (edit is not null)
        {
            var source = edit.Source.AsProvenance(code);
            var when = choice.Source is null ? $" Of {edit.Source.Release} ({edit.Source.Holds}), the nearest loaded: no table that holds on {on:yyyy-MM-dd} is loaded." : "";
            return Part.OfList<UnitLimitRow>([new(edit.Units, Per(edit.Indicator), new Statement(edit.Rationale + "." + when, Evidence.Of(source)))], choice.Absence!);
        }
        var otherwise = choice.Absence ?? new Absence(AbsenceReason.NotInSource, $"no medically unlikely edit of {code} is known here", "CMS’s DME supplier MUE file: upright fetch mue");
        return Part.OfList(known.UnitLimits.Select(u => new UnitLimitRow(u.Units, Per(u.Indicator), evidence.Statement(u.Rationale, u.Basis))).ToList(), otherwise);
    }

    private static string Per(int indicator) => indicator switch { 1 => "a claim line", 2 => "a day, absolute", _ => "a day, with appeal" };
}

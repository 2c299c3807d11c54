using Upright.Domain.Answers;

namespace Upright.Dossiers.Components.Marks;

/// <summary>The kinds of absence, each in its own two or three words.</summary>
public static class AbsenceWords
{
    public static string Of(AbsenceReason reason) => reason switch
    {
        AbsenceReason.NotLoaded => "Not loaded",
        AbsenceReason.NoReleaseForDate => "No release for the date",
        AbsenceReason.NotInSource => "Not in the source",
        AbsenceReason.NotPriced => "Not priced",
        AbsenceReason.AllLeftOut => "All left out",
        AbsenceReason.TooFew => "Too few to publish",
        AbsenceReason.PolicySilent => "Policy silent",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}

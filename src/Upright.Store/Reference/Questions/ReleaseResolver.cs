using Upright.Domain.Answers;

namespace Upright.Store.Reference.Questions;

/// <summary>
/// Every question has a date, and the release that holds on it answers. Official releases come before starter data;
/// an excerpt or starter answers for what it names and proves nothing by silence.
/// </summary>
public static class ReleaseResolver
{
    /// <param name="sources">The sources of the kind, as <see cref="SourceList.All"/> orders them.</param>
    /// <param name="on">The date asked for; null asks for today, or for the latest loaded when nothing covers today.</param>
    /// <param name="today">Today.</param>
    /// <param name="what">What is asked for, for the explanations: "the code L2387".</param>
    /// <param name="names">Whether a source names it.</param>
    /// <param name="kindInWords">"HCPCS release", "fee schedule".</param>
    /// <param name="fetchName">The name under which <c>upright fetch</c> knows the file.</param>
    public static ReleaseChoice Choose(IReadOnlyList<LoadedSource> sources, DateOnly? on, DateOnly today, string what, Func<LoadedSource, bool> names, string kindInWords, string fetchName)
    {
        var supply = $"upright fetch {fetchName}, or download the file and upright import it";
        if (sources.Count == 0)
            return new(on ?? today, null, new Absence(AbsenceReason.NotLoaded, $"No {kindInWords} is loaded.", supply), null);

        var date = on ?? today;
        var covering = sources.Where(s => s.Holds.Contains(date)).ToList();
        var whole = covering.FirstOrDefault(s => !s.Partial);
        // Beside a whole release of the date the starter has nothing to say: what the release does not name does not exist in it.
        if (covering.FirstOrDefault(s => names(s) && (whole is null || s.Standing == SourceStanding.Official)) is { } found) return new(date, found, null, null);
        if (whole is not null)
        {
            var elsewhere = sources.FirstOrDefault(names);
            return new(date, null, new Absence(AbsenceReason.NotInSource, $"The {kindInWords} of {whole.Release} does not name {what}.",
                elsewhere is null ? "Check the code." : $"It stands in the release {elsewhere.Release}: ask --on {elsewhere.Holds.From:yyyy-MM-dd}.")
            { Nearest = whole.AsProvenance() }, null)
            { Nearest = elsewhere };
        }

        var naming = sources.Where(names).ToList();
        if (on is null && naming.Count > 0)
        {
            var latest = naming.OrderBy(s => s.Standing == SourceStanding.Starter).ThenByDescending(s => s.Holds.To ?? DateOnly.MaxValue).ThenByDescending(s => s.LoadedAt).First();
            var last = latest.Holds.To ?? today;
            var silent = sources.FirstOrDefault(s => !s.Partial && s.Holds.From > latest.Holds.From);
            return new(last, latest, null, silent is null
                ? $"As of {last:yyyy-MM-dd}, the last day of the latest {kindInWords} loaded ({latest.Release}); none that is loaded covers today, {today:yyyy-MM-dd}. To load the current one: {supply}."
                : $"As of {last:yyyy-MM-dd}, the last day of {latest.Release}: the later {kindInWords} of {silent.Release} does not name {what} any more.");
        }
        var nearest = naming.OrderBy(s => s.Holds.DaysFrom(date)).ThenBy(s => s.Standing == SourceStanding.Starter).FirstOrDefault();
        if (nearest is null)
        {
            var anyWhole = sources.FirstOrDefault(s => !s.Partial);
            var explanation = anyWhole is null
                ? $"Only starter data or excerpts are loaded, and {what} is not among them."
                : $"No loaded {kindInWords} names {what} (the latest is {anyWhole.Release}).";
            return new(date, null, new Absence(anyWhole is null ? AbsenceReason.NotLoaded : AbsenceReason.NotInSource, explanation, supply), null);
        }
        return new(date, null, new Absence(AbsenceReason.NoReleaseForDate,
            $"No {kindInWords} is loaded that holds on {date:yyyy-MM-dd}. The nearest that names {what} is {nearest.Release} ({nearest.Holds}).",
            $"Ask --on {(date < nearest.Holds.From ? nearest.Holds.From : nearest.Holds.To ?? nearest.Holds.From):yyyy-MM-dd}, or load the release of that date: {supply}")
        { Nearest = nearest.AsProvenance() }, null)
        { Nearest = nearest };
    }
}

namespace Upright.Sources.Fetching;

/// <summary>One file of a publisher: what it is and where it is to be had.</summary>
/// <param name="Name">What the user calls it: small letters, digits and hyphens.</param>
/// <param name="Addresses">Patterns (see <see cref="AddressPattern"/>), tried in this order for each release; none when the publisher offers no file.</param>
/// <param name="LandingPage">The page from which a person downloads it.</param>
/// <param name="LargestMegabytes">A download beyond this size (10^6 bytes) is refused.</param>
/// <param name="Imported">Whether <c>upright import</c> reads it.</param>
/// <param name="OnlyWhenNamed">Left out of a fetch that names no file.</param>
/// <param name="InsideOf">The name of the file whose archive holds this one, when it is not published alone.</param>
/// <param name="Confirmed">When and how the address was confirmed.</param>
public sealed record OfficialFile(
    string Name,
    string Publisher,
    string What,
    Cadence Cadence,
    IReadOnlyList<string> Addresses,
    string LandingPage,
    ExpectedContent Expects,
    int LargestMegabytes,
    bool Imported,
    bool OnlyWhenNamed,
    string? InsideOf,
    string Licence,
    string Confirmed)
{
    /// <summary>The releases to try on a day, best first: this period's, then the one before.</summary>
    public IEnumerable<Release> ReleasesOn(DateOnly day)
    {
        var current = Release.Of(Cadence, day);
        yield return current;
        if (current.Before() is { } before) yield return before;
    }
}

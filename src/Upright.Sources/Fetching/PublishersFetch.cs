namespace Upright.Sources.Fetching;

/// <summary>Fetches the release of a file that holds on a day, or the one before when the publisher has not got it yet.</summary>
public sealed class PublishersFetch(Download download, string folder, DateOnly today)
{
    /// <exception cref="FetchException">No file came, with the reason.</exception>
    public async Task<Fetched> RunAsync(OfficialFile file, CancellationToken cancel)
    {
        FetchException? missing = null;
        var fellBack = false;
        foreach (var release in file.ReleasesOn(today))
        {
            foreach (var pattern in file.Addresses)
            {
                var address = AddressPattern.For(pattern, release);
                try
                {
                    return new Fetched(await download.RunAsync(file, address, folder, cancel), release.ToString(), fellBack, AddressPattern.Shown(address));
                }
                catch (FetchException e) when (e.Failure == FetchFailure.NotPublished)
                {
                    missing = e;
                }
            }
            fellBack = true;
        }
        throw missing is null
            ? new FetchException(FetchFailure.NotPublished, "The publisher offers no file to download, only a page.")
            : new FetchException(FetchFailure.NotPublished, "The publisher has neither the current release nor the one before at the known addresses.", missing);
    }
}

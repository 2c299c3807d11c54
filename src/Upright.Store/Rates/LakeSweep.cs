namespace Upright.Store.Rates;

/// <summary>Removes what nobody needs: the folders of dead loads, and published folders that the manifest does not name (any more).</summary>
internal static class LakeSweep
{
    public static void Run(string lakeFolder, RateManifest manifest)
    {
        LoadAttempt.SweepDead(lakeFolder);
        // Publishing moves its folder within such a change too: what is there now and not named belongs to nobody.
        using var change = manifest.BeginChange();
        LakeFolders.SweepUnnamed(lakeFolder, [.. manifest.Sources().Select(s => s.Folder)]);
    }
}

namespace Upright.Store.Rates;

/// <summary>
/// The folder in which one load works until it is published. A file held open in it says that its process lives;
/// the system lets go of it when the process dies, however it dies, and the next load sweeps the folder away.
/// </summary>
internal sealed class LoadAttempt : IDisposable
{
    private const string AttemptsFolder = ".attempts";
    private const string LockName = "alive";
    private readonly FileStream _alive;

    private LoadAttempt(string folder)
    {
        Folder = folder;
        Name = Path.GetFileName(folder);
        Directory.CreateDirectory(folder);
        _alive = new FileStream(Path.Combine(folder, LockName), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        Scratch = Directory.CreateDirectory(Path.Combine(folder, "scratch")).FullName;
    }

    /// <summary>Unique for ever: time and chance.</summary>
    public string Name { get; }

    public string Folder { get; }

    public string Scratch { get; }

    public static LoadAttempt Begin(string lakeFolder) =>
        new(Path.Combine(lakeFolder, AttemptsFolder, $"{DateTime.UtcNow:yyyyMMddHHmmss}-{Guid.NewGuid().ToString("N")[..12]}"));

    /// <summary>Removes what dead loads left behind.</summary>
    public static void SweepDead(string lakeFolder)
    {
        var attempts = new DirectoryInfo(Path.Combine(lakeFolder, AttemptsFolder));
        if (!attempts.Exists) return;
        foreach (var attempt in attempts.EnumerateDirectories())
        {
            try
            {
                var alive = new FileInfo(Path.Combine(attempt.FullName, LockName));
                // A folder without its lock is either being made this instant or half swept: only an old one is dead.
                if (!alive.Exists && attempt.CreationTimeUtc > DateTime.UtcNow.AddMinutes(-1)) continue;
                if (alive.Exists) new FileStream(alive.FullName, FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
                attempt.Delete(recursive: true);
            }
            catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
            {
                // Held by a living load, or swept by another at the same moment.
            }
        }
    }

    public void Dispose()
    {
        _alive.Dispose();
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // The next load sweeps it.
        }
    }
}

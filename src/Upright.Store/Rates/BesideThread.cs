using System.Runtime.InteropServices;

namespace Upright.Store.Rates;

/// <summary>
/// Work that nobody waits for until the end: on a thread of its own, which yields to those that are waited for.
/// </summary>
internal static partial class BesideThread
{
    /// <summary>Weighs a third of an ordinary thread where all processors are busy.</summary>
    private const int Niceness = 5;

    public static Task<T> Run<T>(Func<T> work) => Task.Factory.StartNew(() =>
    {
        // Linux alone counts niceness by thread. That it could not be changed changes nothing but time.
        if (OperatingSystem.IsLinux()) _ = SetPriority(which: 0, who: 0, Niceness);
        return work();
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int niceness);
}

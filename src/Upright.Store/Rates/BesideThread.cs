using System.Runtime.InteropServices;

namespace Upright.Store.Rates;

/// <summary>
/// Work that nobody waits for until the end: on a thread of its own, which yields to those that are waited for.
/// </summary>
internal static partial class BesideThread
{
    /// <summary>
    /// A tenth of an ordinary thread's share where all processors are busy: enough to sum a compressed file as fast as another thread decompresses it
    /// with the rest, and little enough not to be felt by that one.
    /// </summary>
    private const int Niceness = 10;

    public static Task<T> Run<T>(Func<T> work) => Task.Factory.StartNew(() =>
    {
        // Linux alone counts niceness by thread. That it could not be changed changes nothing but time.
        if (OperatingSystem.IsLinux()) _ = SetPriority(which: 0, who: 0, Niceness);
        return work();
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int niceness);
}

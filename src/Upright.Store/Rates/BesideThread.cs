using System.Runtime.InteropServices;

namespace Upright.Store.Rates;

/// <summary>
/// Work that nobody waits for until the end: on a thread of its own, which yields to those that are waited for.
/// On a busy machine it may not be done by then: whoever needs its result must be able to go on with it (<see cref="FileSum"/>).
/// </summary>
internal static partial class BesideThread
{
    /// <summary>The most there is: it runs while another processor would be idle, and hardly at all where none is.</summary>
    private const int Niceness = 19;

    public static Task<T> Run<T>(Func<T> work) => Task.Factory.StartNew(() =>
    {
        // Linux alone counts niceness by thread. That it could not be changed changes nothing but time.
        if (OperatingSystem.IsLinux()) _ = SetPriority(which: 0, who: 0, Niceness);
        return work();
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int niceness);
}

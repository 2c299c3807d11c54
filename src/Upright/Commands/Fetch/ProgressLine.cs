using System.Diagnostics;
using Upright.Sources.Fetching;

namespace Upright.Commands.Fetch;

/// <summary>Progress on standard error: one moving line on a terminal, only the notes elsewhere.</summary>
internal sealed class ProgressLine : IProgress<DownloadProgress>
{
    private long _last;

    public void Report(DownloadProgress value)
    {
        if (value.Note is not null)
        {
            Console.Error.WriteLine($"{value.Name}: {value.Note}");
            return;
        }
        if (Console.IsErrorRedirected || Stopwatch.GetElapsedTime(_last).TotalMilliseconds < 200 && value.Bytes != value.Total) return;
        _last = Stopwatch.GetTimestamp();
        var of = value.Total is { } total and > 0 ? $" of {total / 1e6:N1} MB ({100 * value.Bytes / total} %)" : " MB";
        Console.Error.Write($"\r{value.Name}: {value.Bytes / 1e6:N1}{of}   {(value.Bytes == value.Total ? Environment.NewLine : "")}");
    }
}

using System.Diagnostics;
using System.Globalization;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Commands.Validate;

/// <summary>One line on the error stream, drawn over itself; nothing where that is no terminal.</summary>
internal sealed class ProgressLine : IProgress<ValidationProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly bool _isShown = !Console.IsErrorRedirected;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _drawn;
    private int _length;

    public void Report(ValidationProgress value)
    {
        if (!_isShown || _watch.Elapsed - _drawn < Pause) return;
        _drawn = _watch.Elapsed;
        var rate = value.BytesRead / _drawn.TotalSeconds;
        var left = rate > 0 ? TimeSpan.FromSeconds((value.BytesTotal - value.BytesRead) / rate) : TimeSpan.Zero;
        Draw(string.Create(CultureInfo.InvariantCulture, $"{value.File}: {(double)value.BytesRead / Math.Max(1, value.BytesTotal):P0} of {value.BytesTotal / 1e6:N0} MB, {rate / 1e6:N0} MB/s, {left:h\\:mm\\:ss} left"));
    }

    public void Clear()
    {
        if (_length > 0) Draw("");
        _watch.Restart();
        _drawn = TimeSpan.Zero;
    }

    private void Draw(string text)
    {
        Console.Error.Write("\r" + text.PadRight(_length) + (text.Length == 0 ? "\r" : ""));
        _length = text.Length;
    }
}

using System.Globalization;
using Upright.Store.Rates;

namespace Upright.Loading;

/// <summary>One line on the error stream, drawn over itself; nothing when that is no terminal.</summary>
internal sealed class ProgressLine : IProgress<ImportProgress>, IDisposable
{
    private readonly Lock _drawing = new();
    private readonly bool _shown = !Console.IsErrorRedirected;
    private int _length;

    public void Report(ImportProgress value)
    {
        if (!_shown) return;
        lock (_drawing) Draw(Text(value));
    }

    public void Clear()
    {
        lock (_drawing)
            if (_length > 0) Draw("");
    }

    public void Dispose() => Clear();

    /// <summary>Share, bytes done, rate and time left, all of the file as it lies on disk.</summary>
    internal static string Text(ImportProgress p)
    {
        if (p.IsWriting) return $"{p.Member}: writing";
        var share = p.BytesTotal == 0 ? 1 : (double)p.BytesRead / p.BytesTotal;
        var rate = p.BytesRead / Math.Max(p.Elapsed.TotalSeconds, 0.001);
        var left = rate > 0 ? TimeSpan.FromSeconds((p.BytesTotal - p.BytesRead) / rate) : TimeSpan.Zero;
        return string.Create(CultureInfo.InvariantCulture,
            $"{p.Member}: {share,4:P0} of {p.BytesTotal / 1e6:N0} MB, {rate / 1e6:N0} MB/s, {left:h\\:mm\\:ss} left");
    }

    private void Draw(string text)
    {
        Console.Error.Write("\r" + text.PadRight(_length) + (text.Length == 0 ? "\r" : ""));
        _length = text.Length;
    }
}

using System.Globalization;
using Upright.Store.Rates;

namespace Upright.Loading;

/// <summary>One line on the error stream for all files that are being loaded, drawn over itself; nothing when that is no terminal.</summary>
internal sealed class ProgressLine : IProgress<ImportProgress>, IDisposable
{
    private readonly Lock _drawing = new();
    private readonly bool _shown = !Console.IsErrorRedirected;
    private readonly Dictionary<string, ImportProgress> _files = new(StringComparer.Ordinal);
    private int _length;

    public void Report(ImportProgress value)
    {
        if (!_shown) return;
        lock (_drawing)
        {
            if (value.Stage == ImportStage.Over) _files.Remove(value.Member);
            else _files[value.Member] = value;
            if (_files.Count > 0) Draw(Text(_files.Values));
        }
    }

    public void Clear()
    {
        lock (_drawing)
            if (_length > 0) Draw("");
    }

    public void Dispose() => Clear();

    /// <summary>Share, bytes done, rate and time left, all of the files as they lie on disk.</summary>
    internal static string Text(IReadOnlyCollection<ImportProgress> files)
    {
        var name = files.Count == 1 ? files.First().Member : $"{files.Count} files";
        if (files.All(f => f.Stage == ImportStage.Writing)) return $"{name}: writing";
        var (read, total) = (files.Sum(f => f.BytesRead), files.Sum(f => f.BytesTotal));
        var share = total == 0 ? 1 : (double)read / total;
        var rate = files.Where(f => f.Stage == ImportStage.Reading).Sum(f => f.BytesRead / Math.Max(f.Elapsed.TotalSeconds, 0.001));
        var left = rate > 0 ? TimeSpan.FromSeconds((total - read) / rate) : TimeSpan.Zero;
        return string.Create(CultureInfo.InvariantCulture,
            $"{name}: {share,4:P0} of {total / 1e6:N0} MB, {rate / 1e6:N0} MB/s, {left:h\\:mm\\:ss} left");
    }

    private void Draw(string text)
    {
        Console.Error.Write("\r" + text.PadRight(_length) + (text.Length == 0 ? "\r" : ""));
        _length = text.Length;
    }
}

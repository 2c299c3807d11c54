using ParquetSharp;

namespace Upright.Benchmarks.Reading;

/// <summary>
/// Files of rates that stay open between questions: reading where a file's columns lie costs several times what reading one code costs.
/// A reader serves one question at a time; one more is opened when two need the same file at once. Safe for many threads.
/// </summary>
internal sealed class OpenFiles : IDisposable
{
    /// <summary>Nearly a megabyte and a file handle each: what Arrow keeps of a file of a million prices.</summary>
    private const int Most = 32;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ParquetFileReader> _idle = new(StringComparer.Ordinal);
    private bool _disposed;

    /// <summary>Uses the file at the path; it must not be used after.</summary>
    public T Use<T>(string path, Func<ParquetFileReader, T> read)
    {
        var file = Take(path) ?? Tables.Open(path);
        var isSound = false;
        try
        {
            var result = read(file);
            isSound = true;
            return result;
        }
        finally
        {
            if (!isSound || !Keep(path, file)) file.Dispose();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            foreach (var file in _idle.Values) file.Dispose();
            _idle.Clear();
        }
    }

    private ParquetFileReader? Take(string path)
    {
        lock (_gate) return _idle.Remove(path, out var file) ? file : null;
    }

    /// <summary>False when it is not kept: the first that come stay, as questions go through the files in turn.</summary>
    private bool Keep(string path, ParquetFileReader file)
    {
        lock (_gate) return !_disposed && _idle.Count < Most && _idle.TryAdd(path, file);
    }
}

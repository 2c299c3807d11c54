using System.Security.Cryptography;

namespace Upright.Store.Rates;

/// <summary>The SHA-256 of a file, which several threads may ask for at once: one goes on where another was stopped.</summary>
internal sealed class FileSum(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
    private readonly byte[] _buffer = new byte[256 * 1024];
    // Made by whoever asks first: it loads the system's library.
    private IncrementalHash? _hash;
    private string? _sum;

    /// <summary>In hexadecimal digits of lower case.</summary>
    public string Get(CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            lock (_gate)
                if (Next() is { } sum) return sum;
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _hash?.Dispose();
    }

    private string? Next()
    {
        if (_sum is not null) return _sum;
        _hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = _file.Read(_buffer);
        if (count == 0) return _sum = Convert.ToHexStringLower(_hash.GetHashAndReset());
        _hash.AppendData(_buffer, 0, count);
        return null;
    }
}

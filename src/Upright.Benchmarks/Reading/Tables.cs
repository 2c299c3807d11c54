using ParquetSharp;

namespace Upright.Benchmarks.Reading;

/// <summary>Opens the Parquet files of the lake.</summary>
internal static class Tables
{
    // Arrow's own pool keeps what it freed; between questions the memory is better given back.
    private static readonly MemoryPool Pool = MemoryPool.SystemMemoryPool();

    public static ParquetFileReader Open(string path)
    {
        using var properties = ReaderProperties.WithMemoryPool(Pool);
        return new ParquetFileReader(path, properties);
    }
}

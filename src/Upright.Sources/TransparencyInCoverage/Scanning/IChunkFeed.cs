using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>Where the pieces of a text come from: a decompressing thread, or something put aside earlier.</summary>
internal interface IChunkFeed : IDisposable
{
    /// <summary>Whether <see cref="Next"/> answers without waiting.</summary>
    bool IsReady { get; }

    /// <summary>The next piece, never empty; null at the end.</summary>
    Chunk? Next();

    /// <summary>Gives a piece back whose bytes are no longer needed.</summary>
    void Return(Chunk chunk);
}

using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.TransparencyInCoverage.Scanning;

/// <summary>The pieces of a decompressing thread, which belongs to somebody else.</summary>
internal sealed class AheadFeed(ReadAhead ahead) : IChunkFeed
{
    public bool IsReady => ahead.IsReady;

    public Chunk? Next() => ahead.Next();

    public void Return(Chunk chunk) => ahead.Return(chunk);

    public void Dispose() { }
}

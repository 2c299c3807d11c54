using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Gives back chosen pieces of what was put aside, in order.</summary>
/// <param name="free">Chunks that are used again from one feed to the next.</param>
internal sealed class AsideFeed(ScratchFile aside, IReadOnlyList<References.Spot> spots, Stack<Chunk> free) : IChunkFeed
{
    private int _spot;
    private long _within;

    public bool IsReady => true;

    public Chunk? Next()
    {
        if (_spot == spots.Count) return null;
        if (!free.TryPop(out var chunk)) chunk = new Chunk();
        chunk.Length = 0;
        while (_spot < spots.Count && chunk.Length < Chunk.Capacity)
        {
            var spot = spots[_spot];
            var room = chunk.Buffer.AsSpan(Chunk.Headroom + chunk.Length, Chunk.Capacity - chunk.Length);
            if (room.Length > spot.Length - _within) room = room[..(int)(spot.Length - _within)];
            chunk.Length += aside.Read(spot.Start + _within, room);
            _within += room.Length;
            if (_within < spot.Length) continue;
            _spot++;
            _within = 0;
        }
        return chunk;
    }

    public void Return(Chunk chunk) => free.Push(chunk);

    public void Dispose() { }
}

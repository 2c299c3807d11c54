using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Gives back chosen pieces of what was put aside, in order.</summary>
internal sealed class AsideFeed(ScratchFile aside, List<References.Spot> spots) : IChunkFeed
{
    private readonly Stack<Chunk> _free = new([new Chunk(), new Chunk()]);
    private int _spot;
    private long _within;

    public Chunk? Next()
    {
        if (!_free.TryPop(out var chunk)) chunk = new Chunk();
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
        return chunk.Length == 0 ? null : chunk;
    }

    public void Return(Chunk chunk) => _free.Push(chunk);

    public void Dispose() => _free.Clear();
}

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>A piece of decompressed text in a reused buffer, with room in front for what was left of the piece before it.</summary>
internal sealed class Chunk
{
    /// <summary>Room in front: more than nearly every token, so that a token over the edge costs a short copy.</summary>
    public const int Headroom = 32 * 1024;

    public const int Capacity = 512 * 1024;

    public readonly byte[] Buffer = GC.AllocateUninitializedArray<byte>(Headroom + Capacity);

    /// <summary>Bytes of text, from <see cref="Headroom"/> on.</summary>
    public int Length;
}

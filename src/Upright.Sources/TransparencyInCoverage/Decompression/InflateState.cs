using System.Runtime.InteropServices;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>The fields of ISA-L's <c>struct inflate_state</c> that its caller uses (igzip_lib.h, version 2.30; 64-bit machines).</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal unsafe struct InflateState
{
    /// <summary>More than the 87,368 bytes of version 2.30.</summary>
    public const int Size = 256 * 1024;

    public const int GzipKind = 1;

    private const int BlockFinished = 5;

    [FieldOffset(0)] public byte* NextOut;
    [FieldOffset(8)] public uint AvailableOut;
    [FieldOffset(16)] public byte* NextIn;
    [FieldOffset(32)] public uint AvailableIn;
    [FieldOffset(21160)] private readonly int _blockState;
    [FieldOffset(21172)] public uint CheckSumKind;

    public readonly bool IsFinished => _blockState == BlockFinished;
}

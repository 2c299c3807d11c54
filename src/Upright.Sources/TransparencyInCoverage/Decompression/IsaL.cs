using System.Runtime.InteropServices;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>
/// Intel's Intelligent Storage Acceleration Library, when the machine has it (Debian and Ubuntu: package libisal2):
/// about twice as fast at gunzip as zlib-ng. Its functions are called without a header file, so the layout of its state is proved before use.
/// </summary>
internal static unsafe class IsaL
{
    /// <summary>ISAL_INCORRECT_CHECKSUM (igzip_lib.h).</summary>
    public const int WrongCheckSum = -6;

    /// <summary>Set to <c>off</c> to do without it.</summary>
    public const string Variable = "UPRIGHT_ISAL";

    private static readonly Lazy<bool> Available = new(() =>
        OperatingSystem.IsLinux() && !string.Equals(Environment.GetEnvironmentVariable(Variable), "off", StringComparison.OrdinalIgnoreCase) && Load() && Proves());

    /// <summary>Whether the library is here and behaves as expected.</summary>
    public static bool IsAvailable => Available.Value;

    public static delegate* unmanaged<InflateState*, void> Initialise { get; private set; }

    public static delegate* unmanaged<InflateState*, void> Reset { get; private set; }

    public static delegate* unmanaged<InflateState*, int> Inflate { get; private set; }

    private static bool Load()
    {
        // The number in the name is the interface's version: another one is another library.
        if (!NativeLibrary.TryLoad("libisal.so.2", out var library)) return false;
        if (!NativeLibrary.TryGetExport(library, "isal_inflate_init", out var initialise)
            || !NativeLibrary.TryGetExport(library, "isal_inflate_reset", out var reset)
            || !NativeLibrary.TryGetExport(library, "isal_inflate", out var inflate)) return false;
        Initialise = (delegate* unmanaged<InflateState*, void>)initialise;
        Reset = (delegate* unmanaged<InflateState*, void>)reset;
        Inflate = (delegate* unmanaged<InflateState*, int>)inflate;
        return true;
    }

    /// <summary>Two members of known content must come out right, through the very offsets that are used later; a false check sum must be noticed.</summary>
    private static bool Proves()
    {
        ReadOnlySpan<byte> hello = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x2b, 0x2d, 0x28, 0xca, 0x4c, 0xcf, 0x28, 1, 0, 0x3a, 0xaf, 0xf6, 0x5a, 7, 0, 0, 0];
        byte[] twice = [.. hello, .. hello];
        var text = new byte[32];
        try
        {
            using var stream = new IsaLGzipStream(new MemoryStream(twice));
            if (stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false) != 14 || !text.AsSpan(0, 14).SequenceEqual("uprightupright"u8)) return false;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        byte[] wrong = [.. hello];
        wrong[^8] ^= 1;
        return NoticesCheckSum(wrong);
    }

    /// <summary>Asked without the stream around it: an exception thrown and caught is dear at the start of a program.</summary>
    private static bool NoticesCheckSum(byte[] wrong)
    {
        Span<byte> output = stackalloc byte[32];
        var state = (InflateState*)NativeMemory.AlignedAlloc(InflateState.Size, 64);
        fixed (byte* from = wrong, to = output)
        {
            Initialise(state);
            state->CheckSumKind = InflateState.GzipKind;
            state->NextIn = from;
            state->AvailableIn = (uint)wrong.Length;
            state->NextOut = to;
            state->AvailableOut = (uint)output.Length;
            var result = Inflate(state);
            NativeMemory.AlignedFree(state);
            return result == WrongCheckSum;
        }
    }
}

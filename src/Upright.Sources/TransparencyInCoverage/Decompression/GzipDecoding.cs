namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>Chooses the decoder of gzip data: ISA-L where the machine has it, else the runtime's own. Both notice a truncated file.</summary>
internal static class GzipDecoding
{
    public static Stream Open(Stream compressed) => IsaL.IsAvailable ? new IsaLGzipStream(compressed) : new EndProvingGzipStream(compressed);
}

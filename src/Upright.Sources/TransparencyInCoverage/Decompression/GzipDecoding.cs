using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.TransparencyInCoverage.Decompression;

/// <summary>The decoder of a gzip stream: ISA-L where the machine has it, else the runtime's own.</summary>
internal sealed record GzipDecoding(Stream Text)
{
    public static GzipDecoding Open(Stream compressed, string path, WarningCounts warnings) => new(new EndProvingGzipStream(compressed));
}

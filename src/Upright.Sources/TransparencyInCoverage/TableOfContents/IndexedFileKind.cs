namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>What an index says a file holds.</summary>
public enum IndexedFileKind
{
    InNetwork,
    AllowedAmounts,
}

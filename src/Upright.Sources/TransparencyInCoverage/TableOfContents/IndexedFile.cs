namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>One file that an index names, however often.</summary>
/// <param name="Address">Where; two addresses that differ in their query alone are one file.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Description">The publisher's words; of the first entry.</param>
/// <param name="Entries">How many entries name it.</param>
public sealed record IndexedFile(FileAddress Address, IndexedFileKind Kind, string Description, long Entries);

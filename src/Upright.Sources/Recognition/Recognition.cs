using Upright.Sources.Containers;

namespace Upright.Sources.Recognition;

/// <summary>What a content was found to be.</summary>
/// <param name="Kind">The reference file it is, or null.</param>
/// <param name="Container">What it is outwardly.</param>
/// <param name="InWords">For messages: "CMS DMEPOS fee schedule (csv)", or what it looks like when it is none of the known kinds.</param>
/// <param name="IsWorkbook">Whether its rows stand in a workbook.</param>
public sealed record Recognition(ReferenceKind? Kind, ContainerKind Container, string InWords, bool IsWorkbook);

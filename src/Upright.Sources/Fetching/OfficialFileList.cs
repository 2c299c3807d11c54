namespace Upright.Sources.Fetching;

/// <summary>The form of the data file of addresses: the embedded one and the user's own.</summary>
public sealed record OfficialFileList(IReadOnlyList<OfficialFile> Files);

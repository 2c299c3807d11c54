namespace Upright.Sources.Fetching;

/// <summary>A file that came.</summary>
/// <param name="Release">Which release it is, in words.</param>
/// <param name="FellBack">True when the current release is not published yet and this is the one before.</param>
/// <param name="Address">Whence, as it may be shown.</param>
public sealed record Fetched(string Path, string Release, bool FellBack, string Address);

namespace Upright.Web;

/// <summary>What a running site serves.</summary>
public sealed record SiteOptions(string DataFolder, bool IsDemo);

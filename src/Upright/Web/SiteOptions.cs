namespace Upright.Web;

/// <summary>What a running site serves.</summary>
internal sealed record SiteOptions(string DataFolder, bool IsDemo);

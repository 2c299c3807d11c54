namespace Upright.Sources.PlacesOfService;

/// <summary>A place of service of CMS's list.</summary>
public sealed record PlaceEntry(string Code, string Name, string Description);

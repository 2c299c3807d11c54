namespace Upright.Dossiers.Components.Page;

/// <summary>A word of the navigation and where it leads.</summary>
/// <param name="Current">Whether the page shown is this one or below it.</param>
public sealed record NavigationLink(string Text, string Href, bool Current = false);

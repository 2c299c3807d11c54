namespace Upright.Dossiers.Model;

/// <summary>One sentence or more and what they rest on.</summary>
public sealed record Statement(string Text, Evidence Evidence);

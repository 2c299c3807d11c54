namespace Upright.X12.Guides;

/// <summary>An element whose code decides which of several places a segment belongs to.</summary>
/// <param name="Component">1-based; 0 when the element is simple.</param>
internal readonly record struct Qualifier(int Position, int Component, ulong[] Codes);

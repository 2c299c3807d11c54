namespace Upright.X12.Guides;

/// <summary>What the X12 dictionary says of a segment, wherever it stands.</summary>
internal sealed record SegmentDefinition(string Name, uint Key, ElementDefinition[] Elements, SyntaxNote[] Notes);

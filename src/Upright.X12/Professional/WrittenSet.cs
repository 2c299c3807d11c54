namespace Upright.X12.Professional;

/// <summary>A transaction set that was written.</summary>
public sealed record WrittenSet(SetIdentity Identity, int Claims, int Segments);

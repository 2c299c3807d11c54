namespace Upright.Store.Rates;

/// <summary>How far a load is, by the bytes of the file as it lies on disk.</summary>
public readonly record struct ImportProgress(string Member, long BytesRead, long BytesTotal, TimeSpan Elapsed, bool IsWriting);

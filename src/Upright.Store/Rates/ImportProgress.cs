namespace Upright.Store.Rates;

/// <summary>How far a load is, by the bytes of the file as it lies on disk.</summary>
public readonly record struct ImportProgress(string Member, long BytesRead, long BytesTotal, TimeSpan Elapsed, ImportStage Stage);

/// <summary>What a load is at.</summary>
public enum ImportStage
{
    Reading,
    Writing,

    /// <summary>Ended, well or not: the last that is heard of it.</summary>
    Over,
}

namespace Upright.Sources.Hcpcs;

/// <summary>What both layouts of the HCPCS file have in common for whoever stores them.</summary>
public interface IHcpcsReader
{
    /// <summary>After reading: the latest effective date of any entry, which dates the release.</summary>
    DateOnly? LatestEffective { get; }

    /// <summary>After reading: how many procedure codes were taken, modifiers not counted.</summary>
    long Codes { get; }
}

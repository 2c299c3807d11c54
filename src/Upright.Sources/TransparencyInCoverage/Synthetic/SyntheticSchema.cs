namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>The two layouts of in-network files in circulation.</summary>
public enum SyntheticSchema
{
    V16,
    V21,
}

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>What told which release of the schema to hold against a file.</summary>
public enum SchemaChoice
{
    /// <summary>The user said so.</summary>
    Asked,

    /// <summary>The file's own version field.</summary>
    Version,

    /// <summary>Fields that only one of the releases has.</summary>
    Content,

    /// <summary>Nothing told: the release that has been in force since 2 February 2026.</summary>
    InForce,
}

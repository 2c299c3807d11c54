namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>The four kinds of Transparency in Coverage files, told by a key of their root.</summary>
public enum FileKind
{
    /// <summary>Negotiated rates: <c>in_network</c>.</summary>
    InNetwork,

    /// <summary>Out-of-network history: <c>out_of_network</c>.</summary>
    AllowedAmounts,

    /// <summary>Plans and their files: <c>reporting_structure</c>.</summary>
    TableOfContents,

    /// <summary>Provider groups apart from the rates (1.x only): <c>provider_groups</c>.</summary>
    ProviderReference,
}

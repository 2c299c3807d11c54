namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>A code of the synthetic file with its made-up fee in cents, the same in every file whatever the seed.</summary>
internal sealed record SyntheticCode(string Type, string Code, int FeeCents)
{
    /// <summary>Whether it is an orthotic, prosthetic, supply or equipment code, whose prices the truth lists one by one.</summary>
    public bool IsTracked { get; } = Type == "HCPCS" && Code[0] is 'A' or 'E' or 'K' or 'L';

    public char Family => Type == "HCPCS" ? Code[0] : '\0';
}

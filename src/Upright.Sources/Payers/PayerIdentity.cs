namespace Upright.Sources.Payers;

/// <summary>Who stands behind a reporting entity's name.</summary>
/// <param name="FamilyKey">Lasting key of the family, such as <c>aetna</c> or <c>blue-cross-blue-shield</c>; null when the name is not in the map.</param>
/// <param name="FamilyName">The family as people say it; the reporting entity's own name when it is not in the map.</param>
/// <param name="Licensee">For Blue Cross Blue Shield, the company that holds the licence; otherwise null.</param>
/// <param name="IsSynthetic">A synthetic file belongs to no real payer's family, whatever name it carries.</param>
public sealed record PayerIdentity(string? FamilyKey, string FamilyName, string? Licensee, bool IsSynthetic)
{
    /// <summary>The licensee where there is one, else the family.</summary>
    public string ShownName => Licensee is null ? FamilyName : $"{FamilyName} ({Licensee})";

    public bool IsKnown => FamilyKey is not null;
}

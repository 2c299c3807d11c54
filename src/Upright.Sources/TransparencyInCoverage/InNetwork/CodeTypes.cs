namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>The values CMS's schema allows for <c>billing_code_type</c> (schemas 1.3.1 to 2.1.0).</summary>
internal static class CodeTypes
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "CPT", "HCPCS", "ICD", "MS-DRG", "R-DRG", "S-DRG", "APS-DRG", "AP-DRG", "APR-DRG", "APC", "NDC", "HIPPS", "LOCAL", "EAPG", "CDT", "RC", "CSTM-ALL",
    };

    private static readonly HashSet<string> HcpcsTypes = new(StringComparer.OrdinalIgnoreCase) { "CPT", "HCPCS", "CSTM-ALL" };

    public static bool IsKnown(string type) => Known.Contains(type);

    /// <summary>Whether codes of this type can be HCPCS codes, Level I or II: types outside the list can, but for plain DRG.</summary>
    public static bool CanBeHcpcs(string type) => HcpcsTypes.Contains(type)
        || !(Known.Contains(type) || type.Contains("DRG", StringComparison.OrdinalIgnoreCase));
}

namespace Upright.Sources.Nppes;

/// <summary>Taxonomy codes of those who furnish orthotics, prosthetics and equipment. NUCC's names for them are licensed and not repeated here.</summary>
public static class ProviderTaxonomies
{
    /// <summary>Suppliers and practitioners of orthotics and prosthetics.</summary>
    public static readonly IReadOnlySet<string> OrthoticsAndProsthetics = new HashSet<string>(StringComparer.Ordinal)
    {
        "335E00000X", "222Z00000X", "224P00000X", "225000000X", "332BC3200X",
    };

    /// <summary>Whether a code is of a supplier of durable medical equipment, of any specialisation (332B…).</summary>
    public static bool IsEquipment(string code) => code.StartsWith("332B", StringComparison.Ordinal);

    public static bool IsRelevant(string code) => OrthoticsAndProsthetics.Contains(code) || IsEquipment(code);
}

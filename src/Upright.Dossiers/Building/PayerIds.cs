namespace Upright.Dossiers.Building;

/// <summary>The short word of a payer, by which its hue and its policies are found.</summary>
public static class PayerIds
{
    /// <summary>The payers every reader looks for, shown even when nothing of them is loaded.</summary>
    public static IReadOnlyList<(string Id, string Name)> Expected { get; } =
        [("aetna", "Aetna"), ("bcbs", "Blue Cross Blue Shield"), ("cigna", "Cigna Healthcare"), ("uhc", "UnitedHealthcare")];

    /// <summary>medicare, aetna, bcbs, cigna or uhc; "other" for a name of none of them.</summary>
    public static string Of(string name)
    {
        bool Has(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
        if (Has("medicare")) return "medicare";
        if (Has("aetna")) return "aetna";
        if (Has("cigna")) return "cigna";
        if (Has("united") || Has("uhc") || Has("optum")) return "uhc";
        if (Has("blue") || Has("bcbs") || Has("anthem")) return "bcbs";
        return "other";
    }
}

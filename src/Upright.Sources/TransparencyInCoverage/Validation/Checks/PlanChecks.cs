using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation.Checks;

/// <summary>The plan that a file, or an entry of an index, says it is for.</summary>
internal sealed class PlanChecks(FindingLog findings)
{
    private static readonly string[] PlanFields = ["plan_name", "plan_id_type", "plan_id", "plan_market_type"];
    private static readonly ulong Ein = TextHash.Of("ein"), EinInCapitals = TextHash.Of("EIN");

    private ulong _type;
    private string? _id;

    public void Type(ulong hash) => _type = hash;

    public void Id(ReadOnlySpan<byte> text) => _id = text.Length > 64 ? "" : System.Text.Encoding.UTF8.GetString(text);

    /// <param name="site">The object that holds the plan's fields.</param>
    /// <param name="present">Which of its fields were there.</param>
    /// <param name="schemaAsks">Whether the schema itself asks for all or none.</param>
    /// <param name="place">The object.</param>
    public void End(Site site, ulong present, bool schemaAsks, in Place place)
    {
        var given = PlanFields.Count(field => Has(site, present, field));
        if (!schemaAsks && given is > 0 and < 4) findings.Add(FindingKind.PlanFieldsPartial, place);
        if (_id is { } id && !IsPlanId(id)) findings.Add(FindingKind.PlanIdShape, place);
        (_type, _id) = (0, null);
    }

    private static bool Has(Site site, ulong present, string field)
    {
        for (var i = 0; i < site.Properties.Names.Count; i++)
            if (site.Properties.Names[i] == field) return (present >> i & 1) != 0;
        return false;
    }

    private bool IsPlanId(string id)
    {
        var digits = id.Replace("-", "", StringComparison.Ordinal);
        if (_type == Ein || _type == EinInCapitals) return digits.Length == 9 && digits.All(char.IsAsciiDigit);
        return id.Length is 5 or 10 or 14 && id.All(char.IsAsciiLetterOrDigit) || digits.Length == 9 && digits.All(char.IsAsciiDigit);
    }
}

namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>Which plans of an index are wanted; what is null does not matter.</summary>
/// <param name="Text">Stands in the plan's, its issuer's or its sponsor's name, in any case.</param>
/// <param name="Market">group or individual.</param>
/// <param name="Id">The plan's id; dashes and leading zeros of an EIN do not matter.</param>
public sealed record PlanFilter(string? Text, string? Market, string? Id)
{
    public static readonly PlanFilter All = new(null, null, null);

    public bool Takes(IndexedPlan plan) =>
        (Text is null || Contains(plan.Name) || Contains(plan.Issuer) || Contains(plan.Sponsor))
        && (Market is null || plan.Market.Equals(Market, StringComparison.OrdinalIgnoreCase))
        && (Id is null || Plain(plan.Id) == Plain(Id));

    private bool Contains(string name) => name.Contains(Text!, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string id) => id.Replace("-", "", StringComparison.Ordinal).Trim().TrimStart('0').ToUpperInvariant();
}

namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>A plan as an index names it; missing fields are empty.</summary>
/// <param name="Name">plan_name.</param>
/// <param name="IdType">plan_id_type, in lower case.</param>
/// <param name="Id">plan_id: an EIN or a HIOS id.</param>
/// <param name="Market">plan_market_type: group or individual.</param>
/// <param name="Issuer">issuer_name (2.x).</param>
/// <param name="Sponsor">plan_sponsor_name (2.x).</param>
public sealed record IndexedPlan(string Name, string IdType, string Id, string Market, string Issuer, string Sponsor);

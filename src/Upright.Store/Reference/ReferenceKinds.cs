namespace Upright.Store.Reference;

/// <summary>The words under which sources are kept and asked for.</summary>
public static class ReferenceKinds
{
    public const string Hcpcs = "hcpcs";
    public const string DmeposFees = "dmepos-fees";
    public const string BiddingAreaFees = "bidding-area-fees";
    public const string RuralZips = "rural-zips";
    public const string MueDme = "mue-dme";
    public const string Icd10Cm = "icd10cm";
    public const string Taxonomy = "taxonomy";
    public const string Places = "places";
    public const string AdjustmentReasons = "carc";
    public const string Remarks = "rarc";
}

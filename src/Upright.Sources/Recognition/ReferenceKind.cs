namespace Upright.Sources.Recognition;

/// <summary>The kinds of reference file that are known.</summary>
public enum ReferenceKind
{
    HcpcsTable,
    HcpcsFixedWidth,
    DmeposFees,
    DmeposFeesPdac,
    DmeposFeesText,
    FormerBiddingAreaFees,
    RuralZips,
    MueDme,
    Icd10CmOrder,
    NuccTaxonomy,
    PlacesOfService,
    ReasonCodes,
}

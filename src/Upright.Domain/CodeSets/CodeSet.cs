namespace Upright.Domain.CodeSets;

/// <summary>The external code lists that claims and remittances draw on. Each is published with dates by someone else.</summary>
public enum CodeSet
{
    /// <summary>HCPCS Level II codes (CMS, quarterly). CPT codes are not in it: the answer for them is <see cref="CodeVerdict.OutOfScope"/>.</summary>
    Hcpcs,

    /// <summary>Two-character procedure modifiers.</summary>
    Modifier,

    /// <summary>ICD-10-CM diagnoses (CDC/CMS, each October), without the dot.</summary>
    Icd10Cm,

    /// <summary>CMS place of service codes.</summary>
    PlaceOfService,

    /// <summary>Health care provider taxonomy (NUCC).</summary>
    Taxonomy,

    /// <summary>Postal codes, five digits.</summary>
    Zip,

    /// <summary>Claim adjustment reason codes (licensed: loaded by the user).</summary>
    AdjustmentReason,

    /// <summary>Remittance advice remark codes (licensed: loaded by the user).</summary>
    Remark,
}

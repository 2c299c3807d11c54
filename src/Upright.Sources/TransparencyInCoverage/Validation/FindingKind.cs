namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>What can be wrong with a file that satisfies its schema. Names are shown in kebab-case and never change meaning.</summary>
public enum FindingKind
{
    // references
    DanglingGroupId,
    GroupIdRepeated,
    GroupIdAsText,
    GroupIdFractional,
    GroupNeverReferenced,
    ProviderReferencesMissing,
    GroupsElsewhere,

    // parties
    NpiCheckDigit,
    NpiZeroAmongOthers,
    NpiListEmpty,
    TinShape,
    TinPlaceholder,

    // prices
    RateNegative,
    RateZero,
    RatePlaceholder,
    RateAbsurd,
    PercentAsFraction,
    PercentOver100,
    PriceRepeated,
    PricesConflict,
    AllowedAboveBilled,

    // dates
    DateImpossible,
    DateNotPlain,
    RateExpired,
    LastUpdatedIsTemplate,
    LastUpdatedInFuture,

    // codes
    CodeShape,
    CodeUnknown,
    CodeNotInForce,
    LevelTwoCodeTypedCpt,
    ItemRepeated,
    ModifierShape,
    PlaceOfServiceUnassigned,
    EmptyList,

    // plans and indexes
    PlanFieldsPartial,
    PlanIdShape,
    LocationNotFetchable,
    LocationExpired,
    LocationSigned,
    LocationRepeated,

    // the text itself
    FieldRepeated,
    FieldUnknown,
    TextNotUtf8,
    TextIsUtf16,
    CompressedTwice,
    NameMisleads,
    ByteOrderMark,
    VersionMissing,
}

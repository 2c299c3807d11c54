using static Upright.Sources.TransparencyInCoverage.Validation.FindingKind;
using static Upright.Sources.TransparencyInCoverage.Validation.Severity;

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>The one table of findings: how much each matters, and what it says.</summary>
public static class FindingRules
{
    private static readonly Dictionary<FindingKind, (Severity Severity, string Message)> Table = new()
    {
        [DanglingGroupId] = (Error, "A rate names a provider group that the file does not define: nobody can tell whose rate it is."),
        [GroupIdRepeated] = (Warning, "A provider_group_id is defined more than once; readers must join its groups."),
        [GroupIdAsText] = (Warning, "A provider group's id is written as text."),
        [GroupIdFractional] = (Warning, "A provider group's id has a fraction; readers that keep whole numbers mix groups up."),
        [GroupNeverReferenced] = (Note, "A provider group is defined and no rate names it."),
        [ProviderReferencesMissing] = (Error, "CMS's documentation requires provider_references at the root, though its schema does not; without it no rate has a provider."),
        [GroupsElsewhere] = (Note, "Provider groups lie in another file (location); this file alone does not say whose the rates are."),
        [NpiCheckDigit] = (Warning, "An NPI is not ten digits with a valid check digit: no such provider can exist."),
        [NpiZeroAmongOthers] = (Warning, "NPI 0 stands among others; it means a contract by tax number alone and must stand alone."),
        [NpiListEmpty] = (Warning, "A provider group lists no NPI."),
        [TinShape] = (Warning, "A TIN is neither an EIN of nine digits nor, when it says npi, a valid NPI."),
        [TinPlaceholder] = (Warning, "An EIN is a placeholder such as 000000000 or 123456789."),
        [RateNegative] = (Error, "A rate is negative."),
        [RateZero] = (Warning, "A rate is zero."),
        [RatePlaceholder] = (Warning, "A dollar rate of five cents or less is a placeholder."),
        [RateAbsurd] = (Warning, "A dollar rate is above one million."),
        [PercentAsFraction] = (Warning, "A percentage between 0 and 1: percentages are whole percents (40.5, not .405)."),
        [PercentOver100] = (Warning, "A percentage of charges above 100."),
        [PriceRepeated] = (Warning, "The same price stands again for the same providers of the same item."),
        [PricesConflict] = (Warning, "Two prices differ in nothing but the amount: nobody can tell which one is paid."),
        [AllowedAboveBilled] = (Warning, "An allowed amount is higher than the charge that was billed."),
        [DateImpossible] = (Error, "A date is not on the calendar, or is no date."),
        [DateNotPlain] = (Warning, "A date is not written as YYYY-MM-DD, which CMS's documentation asks for."),
        [RateExpired] = (Warning, "A rate expired before the day the file was updated."),
        [LastUpdatedIsTemplate] = (Warning, "last_updated_on is the date of CMS's example (2020-08-27), left as it was."),
        [LastUpdatedInFuture] = (Warning, "last_updated_on lies in the future."),
        [CodeShape] = (Error, "A billing code does not have the shape of its type."),
        [CodeUnknown] = (Error, "A Level II code does not exist: the code set of the file's day does not name it."),
        [CodeNotInForce] = (Warning, "A Level II code was deleted before the file's day, or begins after it."),
        [LevelTwoCodeTypedCpt] = (Warning, "An HCPCS Level II code says it is CPT."),
        [ItemRepeated] = (Note, "The same code, type and arrangement stand in more than one item."),
        [ModifierShape] = (Warning, "A modifier is not two letters or digits: several joined in one text, or blank."),
        [PlaceOfServiceUnassigned] = (Note, "A place of service is a number that CMS has not assigned."),
        [EmptyList] = (Note, "A list of places or modifiers is empty; leave it out instead."),
        [PlanFieldsPartial] = (Warning, "Some plan fields are given and others not; CMS's documentation wants all or none (its schema does not enforce it in this kind of file)."),
        [PlanIdShape] = (Warning, "A plan id is neither a HIOS id of 5, 10 or 14 characters nor an EIN of nine digits."),
        [LocationNotFetchable] = (Error, "A file's location is not an https address."),
        [LocationExpired] = (Warning, "A file's signed address has expired."),
        [LocationSigned] = (Note, "Addresses are signed and expire; fetch the index again just before downloading."),
        [LocationRepeated] = (Note, "The same file is named more than once (addresses compared without their query)."),
        [FieldRepeated] = (Error, "A field stands twice in one object; readers differ in which one they take."),
        [FieldUnknown] = (Note, "A field that the schema does not name; a misspelling, or an addition of the publisher."),
        [TextNotUtf8] = (Warning, "Text holds bytes that are not UTF-8."),
        [TextIsUtf16] = (Warning, "The text is UTF-16; JSON that is passed between systems must be UTF-8 (RFC 8259, section 8.1). Bytes are counted as in UTF-8."),
        [CompressedTwice] = (Warning, "The file is gzip inside gzip; most readers unpack one and find no JSON."),
        [NameMisleads] = (Note, "The name's ending does not say what the content is (gzip, zip or plain JSON)."),
        [ByteOrderMark] = (Note, "The file begins with a byte order mark, which JSON does not allow."),
        [VersionMissing] = (Note, "The file does not say which schema version it follows."),
    };

    public static Severity SeverityOf(FindingKind kind) => Table[kind].Severity;

    public static string MessageOf(FindingKind kind) => Table[kind].Message;
}

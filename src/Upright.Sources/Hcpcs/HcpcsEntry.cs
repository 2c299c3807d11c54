namespace Upright.Sources.Hcpcs;

/// <summary>One code or modifier of an HCPCS Level II release, as published; texts are joined from their continuation rows.</summary>
public sealed record HcpcsEntry
{
    /// <summary>The code (L2387) or the two-character modifier (KX).</summary>
    public required string Code { get; init; }

    public required bool IsModifier { get; init; }

    public required string LongDescription { get; init; }

    public string ShortDescription { get; init; } = "";

    /// <summary>Pricing indicators, up to four ("38": orthotics, prosthetics, prosthetic devices and vision services).</summary>
    public IReadOnlyList<string> Pricing { get; init; } = [];

    public string MultiplePricing { get; init; } = "";

    /// <summary>Coverage Issues Manual sections.</summary>
    public IReadOnlyList<string> CoverageIssuesManual { get; init; } = [];

    /// <summary>Medicare Carriers Manual sections.</summary>
    public IReadOnlyList<string> CarriersManual { get; init; } = [];

    public string Statute { get; init; } = "";

    public IReadOnlyList<string> LabCertifications { get; init; } = [];

    public IReadOnlyList<string> CrossReferences { get; init; } = [];

    /// <summary>Coverage: C carrier judgment, D special instructions, I not payable by Medicare, M not covered, S non-covered by statute.</summary>
    public string Coverage { get; init; } = "";

    public string AscGroup { get; init; } = "";

    public DateOnly? AscGroupEffective { get; init; }

    public string OppsGroup { get; init; } = "";

    public string OppsIndicator { get; init; } = "";

    public DateOnly? OppsEffective { get; init; }

    public string ProcessingNote { get; init; } = "";

    /// <summary>Berenson-Eggers type of service (D1F: prosthetic and orthotic devices).</summary>
    public string Betos { get; init; } = "";

    public IReadOnlyList<string> TypesOfService { get; init; } = [];

    public string AnesthesiaUnits { get; init; } = "";

    public DateOnly? Added { get; init; }

    /// <summary>The date the last action took effect; the record has been as it is since.</summary>
    public DateOnly? Effective { get; init; }

    public DateOnly? Terminated { get; init; }

    /// <summary>A add, B price/description change …, N no change: as published.</summary>
    public string Action { get; init; } = "";

    /// <summary>The line or row on which the entry begins.</summary>
    public long Line { get; init; }
}

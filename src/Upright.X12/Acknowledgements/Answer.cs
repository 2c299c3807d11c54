namespace Upright.X12.Acknowledgements;

/// <summary>
/// One thing that a partner answered to what was sent, in one form whether it came as TA1, 999 or 277CA. What the answer
/// itself names is filled in; matching fills in the rest.
/// </summary>
/// <param name="IsAccepted">False when it was rejected.</param>
/// <param name="Code">The verdict or error as the document has it: R, 8, A7:562:85.</param>
/// <param name="Meaning">In plain words.</param>
public sealed record Answer(AnswerKind Kind, bool IsAccepted, string Code, string Meaning)
{
    /// <summary>ISA13 of what was sent; TA1 only.</summary>
    public string? Interchange { get; init; }

    /// <summary>GS06 of what was sent.</summary>
    public string? Group { get; init; }

    /// <summary>ST02 of what was sent.</summary>
    public string? Set { get; init; }

    /// <summary>CLM01 of the claim.</summary>
    public string? ClaimNumber { get; init; }

    /// <summary>REF*6R of the line (277CA).</summary>
    public string? LineControl { get; init; }

    /// <summary>The segment's position in its set, ST being 1 (999).</summary>
    public int? Position { get; init; }

    public string? Segment { get; init; }

    public string? Loop { get; init; }

    public int? Element { get; init; }

    public int? Component { get; init; }

    /// <summary>What the payer calls the claim (277CA).</summary>
    public string? PayerClaimNumber { get; init; }

    /// <summary>1-based number of the claim in its set, once matched.</summary>
    public int? Claim { get; init; }

    /// <summary>1-based number of the service line, once matched.</summary>
    public int? Line { get; init; }

    /// <summary>Whether what was sent was found.</summary>
    public bool IsMatched { get; init; }
}

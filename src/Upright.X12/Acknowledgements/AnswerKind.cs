namespace Upright.X12.Acknowledgements;

/// <summary>Which document an answer came in.</summary>
public enum AnswerKind
{
    /// <summary>TA1: about the envelope.</summary>
    Interchange,

    /// <summary>999: about syntax and guide, by segment and element.</summary>
    Implementation,

    /// <summary>277CA: about claims, before adjudication.</summary>
    Claim,
}

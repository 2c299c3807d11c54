namespace Upright.Coverage.Content;

/// <summary>How a payer's statement stands to Medicare's in the same theme.</summary>
public enum Comparison
{
    /// <summary>It is Medicare's own statement.</summary>
    Reference,
    Agrees,

    /// <summary>Asks for more, or gives less time.</summary>
    Stricter,
    Looser,
    Differs,

    /// <summary>The question has no counterpart there, or the text read is too thin to compare.</summary>
    NotComparable,
}

namespace Upright.Domain.CodeSets;

/// <summary>What a code list says of a code on a date.</summary>
public enum CodeVerdict
{
    /// <summary>No list of this kind is loaded, or none that holds on the date: nothing can be said.</summary>
    NotLoaded,

    /// <summary>Listed and usable on the date.</summary>
    Valid,

    /// <summary>Listed, but a heading or category that may not be billed.</summary>
    NotBillable,

    /// <summary>Listed from a later date.</summary>
    NotYetEffective,

    /// <summary>Listed until an earlier date.</summary>
    Terminated,

    /// <summary>The list that holds on the date does not name it.</summary>
    Unknown,

    /// <summary>The code is of a kind that the list does not cover (a CPT code asked of HCPCS Level II).</summary>
    OutOfScope,
}

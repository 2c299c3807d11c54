namespace Upright.X12.Guides;

/// <summary>The data types of X12 005010 that the health care guides use.</summary>
public enum ElementType
{
    /// <summary>AN: text.</summary>
    Text,

    /// <summary>ID: a code.</summary>
    Code,

    /// <summary>N0: a whole number.</summary>
    Whole,

    /// <summary>R: a decimal.</summary>
    Number,

    /// <summary>DT: a date.</summary>
    Date,

    /// <summary>TM: a time.</summary>
    Time,

    /// <summary>A composite of components.</summary>
    Composite,
}

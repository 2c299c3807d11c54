namespace Upright.Coverage.Rules;

/// <summary>What values a fact can have.</summary>
public enum FactKind
{
    /// <summary>Yes or no.</summary>
    Flag,
    Date,

    /// <summary>One of the fact's listed words.</summary>
    Word,
    Number,
}

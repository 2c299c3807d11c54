namespace Upright.Coverage.Evidence;

/// <summary>How well a statement is known. The meaning of each, in words, is data: <see cref="GradeMeaning"/>.</summary>
public enum ConfidenceGrade
{
    /// <summary>Read in a statute, an official file, or a page of CMS or a DME MAC.</summary>
    A,

    /// <summary>Read in a reputable secondary text or the payer's own policy page.</summary>
    B,

    /// <summary>Read in a third party's summary of a payer's document; the document itself was not seen.</summary>
    BMinus,

    /// <summary>Working knowledge: no text was read that says so. A warning only.</summary>
    C,

    /// <summary>Follows from the wording of official descriptors; no payer was found that states it as an edit.</summary>
    D,
}

public static class ConfidenceGrades
{
    /// <summary>The letter as it is written: A, B, B-, C, D.</summary>
    public static string Letter(this ConfidenceGrade grade) => grade == ConfidenceGrade.BMinus ? "B-" : grade.ToString();

    /// <summary>Whether the statement must be shown as unconfirmed and never as the payer's own rule.</summary>
    public static bool IsUnconfirmed(this ConfidenceGrade grade) => grade is ConfidenceGrade.C or ConfidenceGrade.D;
}

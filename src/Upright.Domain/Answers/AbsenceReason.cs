namespace Upright.Domain.Answers;

/// <summary>Why there is no answer. The distinctions matter: each calls for something else to be done.</summary>
public enum AbsenceReason
{
    /// <summary>No source of this kind is loaded at all.</summary>
    NotLoaded,

    /// <summary>Sources of this kind are loaded, none of them holds on the date asked for.</summary>
    NoReleaseForDate,

    /// <summary>The source that holds on the date does not name it.</summary>
    NotInSource,

    /// <summary>The source names it and says that it gives no value (an all-zero fee row: not priced by the schedule).</summary>
    NotPriced,

    /// <summary>The value was there and every observation was left out, for stated reasons.</summary>
    AllLeftOut,

    /// <summary>Too few observations to publish.</summary>
    TooFew,

    /// <summary>The document was read and does not speak of it.</summary>
    PolicySilent,
}

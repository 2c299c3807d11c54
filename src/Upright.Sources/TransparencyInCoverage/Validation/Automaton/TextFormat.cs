namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The formats that CMS's schemas state.</summary>
internal enum TextFormat
{
    None,

    /// <summary>RFC 3339 full-date: a real day of the calendar as YYYY-MM-DD.</summary>
    Date,

    /// <summary>RFC 3986 URI with its scheme.</summary>
    Uri,
}

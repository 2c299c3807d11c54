namespace Upright.Store.Reference.Importing;

/// <summary>How the import of one content ended.</summary>
public enum ImportStatus
{
    /// <summary>Read and committed, perhaps with single rows refused.</summary>
    Loaded,

    /// <summary>The same content was there already; nothing changed.</summary>
    AlreadyLoaded,

    /// <summary>Of no known kind; nothing was done with it.</summary>
    NotRecognised,

    /// <summary>Of a known kind and unreadable; nothing was stored.</summary>
    Refused,
}

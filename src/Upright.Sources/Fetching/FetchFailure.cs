namespace Upright.Sources.Fetching;

public enum FetchFailure
{
    /// <summary>The publisher has no file there (404, 410).</summary>
    NotPublished,

    /// <summary>No way to the server: no network, no such host, no connection, no answer.</summary>
    Unreachable,

    /// <summary>Something came, but not the file.</summary>
    Refused,

    /// <summary>The data folder could not be written.</summary>
    NotWritable,
}

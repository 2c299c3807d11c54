namespace Upright.Sources.Fetching;

/// <summary>A download that ended without the file. The message is for the user and holds no query of an address.</summary>
public sealed class FetchException : Exception
{
    public FetchException() { }

    public FetchException(string message) : base(message) { }

    public FetchException(string message, Exception inner) : base(message, inner) { }

    public FetchException(FetchFailure failure, string message, Exception? inner = null) : base(message, inner) => Failure = failure;

    public FetchFailure Failure { get; }

    /// <summary>The HTTP status by which a server refused; null otherwise.</summary>
    public int? Status { get; init; }
}

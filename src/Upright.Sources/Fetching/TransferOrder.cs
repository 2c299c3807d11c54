namespace Upright.Sources.Fetching;

/// <summary>One file to be brought.</summary>
internal sealed record TransferOrder
{
    /// <summary>What the user knows it by.</summary>
    public required string Name { get; init; }

    /// <summary>With its signature, if it has one.</summary>
    public required Uri Address { get; init; }

    /// <summary>By what it is the same file another day: the address without what changes.</summary>
    public required Uri Identity { get; init; }

    /// <summary>Where it grows.</summary>
    public required string Part { get; init; }

    public long MostBytes { get; init; } = long.MaxValue;

    /// <summary>What proves a whole copy that is at hand; null without one.</summary>
    public Validators? Kept { get; init; }

    /// <summary>Whether a content type of text/html is not believed.</summary>
    public bool TakesWebPages { get; init; }

    public string WebPageMessage { get; init; } = "";

    /// <summary>By what the part can be proved.</summary>
    public string Proof => Part + ".json";

    public void DeletePart()
    {
        File.Delete(Part);
        File.Delete(Proof);
    }
}

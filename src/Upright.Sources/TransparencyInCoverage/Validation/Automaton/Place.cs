namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>Where in the document something stands: its byte, and the path to it, which is written out only when asked for.</summary>
internal readonly ref struct Place(long offset, PathStack path)
{
    public long Offset { get; } = offset;

    /// <summary>Another byte under the same path.</summary>
    public Place At(long other) => new(other, path);

    /// <summary>The JSON pointer; allocates.</summary>
    public string Pointer => path.ToString();

    /// <summary>The array index at a depth (the item of in_network is at 1).</summary>
    public int IndexAt(int depth) => path.IndexAt(depth);
}

namespace Upright.Loading;

/// <summary>What has come of the files of one path. Not thread-safe.</summary>
internal sealed class PathTally(int files)
{
    private int _filesLeft = files;
    private int _contents;
    private int _unknown;

    /// <summary>How many files the path named.</summary>
    public int Files { get; } = files;

    /// <summary>Why the path itself cannot be loaded; null when it can.</summary>
    public FileOutcome? Refusal { get; init; }

    /// <summary>Makes the refusal of a path of so many contents of which none is known.</summary>
    public Func<int, FileOutcome>? NothingKnown { get; init; }

    /// <summary>Hands on the outcomes of one file, and behind those of the last a refusal when nothing was known.</summary>
    public IEnumerable<FileOutcome> Count(IEnumerable<FileOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            _contents++;
            if (outcome.Status == FileStatus.NotRecognised) _unknown++;
            yield return outcome;
        }
        if (--_filesLeft == 0 && _contents > 1 && _unknown == _contents) yield return NothingKnown!(_contents);
    }
}

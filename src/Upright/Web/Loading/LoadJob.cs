using Upright.Loading;
using Upright.Store.Rates;

namespace Upright.Web.Loading;

/// <summary>The states of a load that the site runs.</summary>
public enum LoadState
{
    Waiting,
    Running,
    Done,
    Cancelled,
    Failed,
}

/// <summary>One load that the site runs in the background. Safe to read from any thread while it runs.</summary>
public sealed class LoadJob(string id, IReadOnlyList<LoadFile> files, DataLoadOptions options) : IProgress<ImportProgress>, IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<FileOutcome> _outcomes = [];
    private readonly CancellationTokenSource _cancel = new();
    private ImportProgress? _progress;

    public string Id { get; } = id;

    public IReadOnlyList<LoadFile> Files { get; } = files;

    public DataLoadOptions Options { get; } = options;

    public LoadState State { get; private set; } = LoadState.Waiting;

    public DateTime Begun { get; } = DateTime.UtcNow;

    /// <summary>The file that is being read now, or null.</summary>
    public LoadFile? Current { get; private set; }

    public int FilesDone { get; private set; }

    /// <summary>Why the whole load failed, when it did.</summary>
    public string? Error { get; private set; }

    public bool IsOver => State is LoadState.Done or LoadState.Cancelled or LoadState.Failed;

    public IReadOnlyList<FileOutcome> Outcomes
    {
        get
        {
            lock (_gate) return [.. _outcomes];
        }
    }

    /// <summary>How far the current payer file is; null for the small files, which report nothing.</summary>
    public ImportProgress? Progress
    {
        get
        {
            lock (_gate) return _progress;
        }
    }

    public void Report(ImportProgress value)
    {
        lock (_gate) _progress = value.Stage == ImportStage.Over ? null : value;
    }

    /// <summary>Stops at the next safe point; what is already committed stays.</summary>
    public void Cancel() => _cancel.Cancel();

    public void Dispose() => _cancel.Dispose();

    /// <summary>Runs the load on the calling thread.</summary>
    public void Run(string dataFolder, CancellationToken stopping)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_cancel.Token, stopping);
        State = LoadState.Running;
        try
        {
            using var load = new DataLoad(dataFolder, Options, this);
            foreach (var file in Files)
            {
                both.Token.ThrowIfCancellationRequested();
                Current = file;
                foreach (var outcome in load.File(file.Path, alone: true, both.Token))
                    lock (_gate) _outcomes.Add(file.Shown(outcome));
                FilesDone++;
                lock (_gate) _progress = null;
            }
            State = LoadState.Done;
        }
        catch (OperationCanceledException)
        {
            State = LoadState.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Domain.UnreadableInputException)
        {
            Error = e is Domain.UnreadableInputException unreadable ? unreadable.Located : "The store could not be written: no space or no permission.";
            State = LoadState.Failed;
        }
        finally
        {
            Current = null;
            foreach (var file in Files.Where(f => f.IsUpload)) Directory.Delete(Path.GetDirectoryName(file.Path)!, recursive: true);
        }
    }
}

using System.Diagnostics;
using Upright.Domain;
using Upright.Sources.Payers;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Store.Rates.Parquet;

namespace Upright.Store.Rates;

/// <summary>One load of one file, from the bytes on disk to the Manifest.</summary>
/// <remarks>
/// Three things go on at once: decompression on a thread of its own, reading on this one, and beside them what needs no text:
/// opening the manifest, sweeping, the file's SHA-256, a rehearsal. On a large file none of it is waited for.
/// </remarks>
internal sealed class RateImport(string lakeFolder, Lazy<RateManifest> manifest, ImportOptions options, CancellationToken cancel)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private volatile bool _hasRead;

    private RateManifest Manifest => manifest.Value;

    public IReadOnlyList<ImportOutcome> Run(string path)
    {
        try
        {
            using var file = PayerFile.Open(path);
            using var attempt = LoadAttempt.Begin(lakeFolder);
            using var sum = new FileSum(file.Path);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var beside = BesideThread.Run(() => PrepareBeside(sum, file.Length, file.Members.Count, attempt.Scratch, stop));
            try
            {
                return [.. file.Members.Select(member => LoadMember(file, member, attempt, sum, beside, stop.Token))];
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return beside.GetAwaiter().GetResult().Known!;
            }
            finally
            {
                // Also when the reading fails: the manifest must be at rest before anyone else uses it.
                stop.Cancel();
                ((IAsyncResult)beside).AsyncWaitHandle.WaitOne();
            }
        }
        catch (UnreadableInputException unreadable) when (unreadable.File is null)
        {
            throw new UnreadableInputException(unreadable.Message, unreadable) { File = path, Offset = unreadable.Offset };
        }
    }

    /// <summary>What is done beside the reading; stops it when this very file is published already with at least these codes.</summary>
    private Beside PrepareBeside(FileSum sum, long length, int members, string scratch, CancellationTokenSource stop)
    {
        LakeSweep.Run(lakeFolder, Manifest);
        var sha256 = sum.Get(stop.Token);
        var same = Manifest.Sources().Where(s => s.FileBytes == length && s.FileSha256 == sha256 && CodeFilter.Parse(s.CodesFilter).Covers(options.Codes)).ToList();
        if (same.Count < members)
        {
            _ = PayerFamilies.Default;
            if (!_hasRead) Rehearsal.Hold(scratch);
            return new Beside(null);
        }
        stop.Cancel();
        return new Beside([.. same.Select(s => new ImportOutcome(ImportResult.AlreadyLoaded, s))]);
    }

    private ImportOutcome LoadMember(PayerFile file, string member, LoadAttempt attempt, FileSum sum, Task<Beside> beside, CancellationToken stop)
    {
        var early = new WarningCounts();
        using var text = file.OpenMember(member, early);
        using var ticking = Ticking(file, member);
        using var ahead = new ReadAhead(text.Text, stop);
        using var contents = InNetworkReader.Read(ahead, options.Codes, attempt.Scratch, options.Fetch, stop);
        _hasRead = true;
        contents.Warnings.Add(early);
        if (text.HasTrailingBytes) contents.Warnings.Count(WarningKind.GzipTrailingBytes);
        contents.Warnings.Count(WarningKind.ZipMemberSkipped, file.SkippedMembers.Count);
        var described = SourceDescription.Of(file, member, contents, options.Codes, sum.Get(stop));
        beside.GetAwaiter().GetResult();
        stop.ThrowIfCancellationRequested();
        if (Published(described) is { } known) return new ImportOutcome(ImportResult.AlreadyLoaded, known);
        ticking?.Tell(ImportStage.Writing);
        var aside = Directory.CreateDirectory(Path.Combine(attempt.Folder, described.SourceId)).FullName;
        new RateFilesWriter(contents, aside, cancel).Write();
        cancel.ThrowIfCancellationRequested();
        return Publish(described with { Folder = LakeFolders.Of(described, attempt.Name) }, contents, aside);
    }

    private RateSource? Published(RateSource source) =>
        Manifest.Sources().Find(s => s.ContentDigest == source.ContentDigest && CodeFilter.Parse(s.CodesFilter).Covers(options.Codes));

    /// <summary>The one step that makes a source exist: a kill before its commit leaves an unnamed folder, one after it leaves nothing to do.</summary>
    private ImportOutcome Publish(RateSource source, InNetworkContents contents, string aside)
    {
        DurableFiles.Flush(aside);
        using var change = Manifest.BeginChange();
        if (Published(source) is { } known) return new ImportOutcome(ImportResult.AlreadyLoaded, known);
        var replaced = Manifest.Sources().Find(s => s.SourceId == source.SourceId);
        if (replaced is not null) Manifest.Delete(replaced.SourceId);
        var final = Path.Combine(lakeFolder, source.Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(final)!);
        Directory.Move(aside, final);
        Manifest.Insert(source, contents.PricesByCode());
        change.Commit();
        return new ImportOutcome(replaced is null ? ImportResult.Loaded : ImportResult.Replaced, source);
    }

    /// <param name="Known">What the load ends with at once, because all of the file is there already.</param>
    private sealed record Beside(IReadOnlyList<ImportOutcome>? Known);

    private Ticker? Ticking(PayerFile file, string member) => options.Progress is { } progress
        ? new Ticker(stage => progress.Report(new ImportProgress(member, file.Position, file.Length, _clock.Elapsed, stage)))
        : null;

    /// <summary>Tells five times a second how far the load is, and at last that it is over.</summary>
    private sealed class Ticker : IDisposable
    {
        private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);
        private readonly Action<ImportStage> _tell;
        private readonly Timer _timer;
        private ImportStage _stage;

        public Ticker(Action<ImportStage> tell)
        {
            _tell = tell;
            _timer = new Timer(_ => _tell(_stage), null, Every, Every);
        }

        public void Tell(ImportStage stage) => _tell(_stage = stage);

        public void Dispose()
        {
            using var still = new ManualResetEvent(false);
            if (_timer.Dispose(still)) still.WaitOne();
            Tell(ImportStage.Over);
        }
    }
}

using System.Diagnostics;
using System.Security.Cryptography;
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

    private RateManifest Manifest => manifest.Value;

    public IReadOnlyList<ImportOutcome> Run(string path)
    {
        try
        {
            using var file = PayerFile.Open(path);
            using var attempt = LoadAttempt.Begin(lakeFolder);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var beside = BesideThread.Run(() => PrepareBeside(file.Path, file.Length, file.Members.Count, attempt.Scratch, stop));
            try
            {
                return [.. file.Members.Select(member => LoadMember(file, member, attempt, beside, stop.Token))];
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return beside.GetAwaiter().GetResult().Known!;
            }
            finally
            {
                // Also when the reading fails: the manifest must be at rest before anyone else uses it.
                ((IAsyncResult)beside).AsyncWaitHandle.WaitOne();
            }
        }
        catch (UnreadableInputException unreadable) when (unreadable.File is null)
        {
            throw new UnreadableInputException(unreadable.Message, unreadable) { File = path, Offset = unreadable.Offset };
        }
    }

    /// <summary>What is done beside the reading; stops it when this very file is published already with at least these codes.</summary>
    private Beside PrepareBeside(string path, long length, int members, string scratch, CancellationTokenSource stop)
    {
        LakeSweep.Run(lakeFolder, Manifest);
        var sha256 = Sha256Of(path, cancel);
        var same = Manifest.Sources().Where(s => s.FileBytes == length && s.FileSha256 == sha256 && CodeFilter.Parse(s.CodesFilter).Covers(options.Codes)).ToList();
        if (same.Count < members)
        {
            _ = PayerFamilies.Default;
            Rehearsal.Hold(scratch);
            return new Beside(sha256, null);
        }
        stop.Cancel();
        return new Beside(sha256, [.. same.Select(s => new ImportOutcome(ImportResult.AlreadyLoaded, s))]);
    }

    private ImportOutcome LoadMember(PayerFile file, string member, LoadAttempt attempt, Task<Beside> beside, CancellationToken stop)
    {
        var early = new WarningCounts();
        using var text = file.OpenMember(member, early);
        using var ticking = Ticking(file, member);
        using var ahead = new ReadAhead(text.Text, stop);
        using var contents = InNetworkReader.Read(ahead, options.Codes, attempt.Scratch, options.Fetch, stop);
        contents.Warnings.Add(early);
        if (text.HasTrailingBytes) contents.Warnings.Count(WarningKind.GzipTrailingBytes);
        contents.Warnings.Count(WarningKind.ZipMemberSkipped, file.SkippedMembers.Count);
        var described = SourceDescription.Of(file, member, contents, options.Codes, beside.GetAwaiter().GetResult().Sha256);
        stop.ThrowIfCancellationRequested();
        if (Published(described) is { } known) return new ImportOutcome(ImportResult.AlreadyLoaded, known);
        options.Progress?.Report(new ImportProgress(member, file.Length, file.Length, _clock.Elapsed, IsWriting: true));
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

    private sealed record Beside(string Sha256, IReadOnlyList<ImportOutcome>? Known);

    private static string Sha256Of(string path, CancellationToken cancel)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[256 * 1024];
        for (int count; (count = file.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, count);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private Timer? Ticking(PayerFile file, string member)
    {
        if (options.Progress is not { } progress) return null;
        var every = TimeSpan.FromMilliseconds(200);
        return new Timer(_ => progress.Report(new ImportProgress(member, file.Position, file.Length, _clock.Elapsed, IsWriting: false)), null, every, every);
    }
}

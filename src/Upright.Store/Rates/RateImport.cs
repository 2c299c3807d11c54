using System.Diagnostics;
using System.Security.Cryptography;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Store.Rates.Parquet;

namespace Upright.Store.Rates;

/// <summary>One load of one file, from the bytes on disk to the manifest.</summary>
internal sealed class RateImport(string lakeFolder, RateManifest manifest, ImportOptions options, CancellationToken cancel)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public IReadOnlyList<ImportOutcome> Run(string path)
    {
        try
        {
            using var file = PayerFile.Open(path);
            if (AlreadyWhole(file) is { } known) return known;
            using var attempt = LoadAttempt.Begin(lakeFolder);
            // Hashed beside the reading; the file is in the system's cache at that moment.
            var sha256 = Task.Run(() => Sha256Of(path, cancel), cancel);
            return [.. file.Members.Select(member => LoadMember(file, member, attempt, sha256))];
        }
        catch (UnreadableInputException unreadable) when (unreadable.File is null)
        {
            throw new UnreadableInputException(unreadable.Message, unreadable) { File = path, Offset = unreadable.Offset };
        }
    }

    /// <summary>The sources of this very file, when all of its members are published with at least these codes.</summary>
    private List<ImportOutcome>? AlreadyWhole(PayerFile file)
    {
        // Only a file of a known length is worth hashing before it is read.
        var alike = manifest.Sources().Where(s => s.FileBytes == file.Length && CodeFilter.Parse(s.CodesFilter).Covers(options.Codes)).ToList();
        if (alike.Count == 0) return null;
        var sha256 = Sha256Of(file.Path, cancel);
        var same = alike.Where(s => s.FileSha256 == sha256).ToList();
        return same.Count >= file.Members.Count ? [.. same.Select(s => new ImportOutcome(ImportResult.AlreadyLoaded, s))] : null;
    }

    private ImportOutcome LoadMember(PayerFile file, string member, LoadAttempt attempt, Task<string> sha256)
    {
        var early = new WarningCounts();
        using var text = file.OpenMember(member, early);
        using var ticking = Ticking(file, member);
        using var contents = InNetworkReader.Read(text.Text, options.Codes, attempt.Scratch, options.Fetch, cancel);
        contents.Warnings.Add(early);
        contents.Warnings.Count(WarningKind.ZipMemberSkipped, file.SkippedMembers.Count);
        var described = SourceDescription.Of(file, member, contents, options.Codes, sha256.GetAwaiter().GetResult());
        if (Published(described) is { } known) return new ImportOutcome(ImportResult.AlreadyLoaded, known);
        options.Progress?.Report(new ImportProgress(member, file.Length, file.Length, _clock.Elapsed, IsWriting: true));
        var aside = Directory.CreateDirectory(Path.Combine(attempt.Folder, described.SourceId)).FullName;
        using (var writer = new RateFilesWriter(contents, aside, cancel)) writer.Write();
        cancel.ThrowIfCancellationRequested();
        return Publish(described with { Folder = LakeFolders.Of(described, attempt.Name) }, contents, aside);
    }

    private RateSource? Published(RateSource source) =>
        manifest.Sources().Find(s => s.ContentDigest == source.ContentDigest && CodeFilter.Parse(s.CodesFilter).Covers(options.Codes));

    /// <summary>The one step that makes a source exist: a kill before its commit leaves an unnamed folder, one after it leaves nothing to do.</summary>
    private ImportOutcome Publish(RateSource source, InNetworkContents contents, string aside)
    {
        DurableFiles.Flush(aside);
        using var change = manifest.BeginChange();
        if (Published(source) is { } known) return new ImportOutcome(ImportResult.AlreadyLoaded, known);
        var replaced = manifest.Sources().Find(s => s.SourceId == source.SourceId);
        if (replaced is not null) manifest.Delete(replaced.SourceId);
        var final = Path.Combine(lakeFolder, source.Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(final)!);
        Directory.Move(aside, final);
        manifest.Insert(source, contents.PricesByCode());
        change.Commit();
        return new ImportOutcome(replaced is null ? ImportResult.Loaded : ImportResult.Replaced, source);
    }

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

using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Sources.Containers;
using Upright.Store.Providers;
using Upright.Store.Rates;
using Upright.Store.Reference;
using Upright.Store.Reference.Importing;

namespace Upright.Loading;

/// <summary>
/// Loads any publisher's file into the store it belongs to: reference files into the reference store, payers' files into the rate lake.
/// What a file is, is told by its content. Each content is stored whole or not at all. Not thread-safe.
/// </summary>
internal sealed class DataLoad(string dataFolder, DataLoadOptions options, IProgress<ImportProgress>? progress = null) : IDisposable
{
    private const string Known = "Known are: HCPCS Level II, DMEPOS fee schedule, rural ZIP codes, former bidding areas, MUE for DME suppliers, ICD-10-CM order file, NUCC taxonomy, places of service, your own CARC and RARC lists, payers' in-network rate files, NPPES, and CMS's DME by supplier and service.";
    private readonly Lazy<ReferenceStore> _reference = new(() => Ask.Open(dataFolder));

    /// <summary>The files below a folder in the order of their names, or the path itself.</summary>
    /// <exception cref="UnreadableInputException">The folder, or one in it, cannot be listed.</exception>
    public static IReadOnlyList<string> Files(string path)
    {
        if (!Directory.Exists(path)) return [path];
        try
        {
            return [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException("The folder, or one in it, cannot be listed: no permission.", e) { File = path };
        }
    }

    /// <summary>
    /// Loads what paths name: payers' files some at a time, all else one after the other. Outcomes come in the order of the paths,
    /// each when its file and all before it are done.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="cancel">Nothing of the contents that are being read is stored; what was committed before stays.</param>
    public IEnumerable<FileOutcome> Paths(IEnumerable<string> paths, CancellationToken cancel)
    {
        using var underway = new LoadsUnderway(options.AtOnce, cancel);
        foreach (var (file, path) in paths.SelectMany(FilesOf))
        {
            cancel.ThrowIfCancellationRequested();
            if (file is not null && IsPayerFile(file))
            {
                foreach (var outcome in underway.MakeRoom(LengthOf(file))) yield return outcome;
                underway.Add(path, LengthOf(file), stop => PayerFile(file, stop));
                continue;
            }
            // Files of other kinds may ask for what was loaded before them.
            foreach (var outcome in underway.Finish()) yield return outcome;
            foreach (var outcome in path.Count(file is null ? [path.Refusal!] : OtherFile(file, path.Files == 1, cancel))) yield return outcome;
        }
        foreach (var outcome in underway.Finish()) yield return outcome;
    }

    private static IEnumerable<(string? File, PathTally Path)> FilesOf(string path)
    {
        IReadOnlyList<string> files;
        try
        {
            files = Files(path);
        }
        catch (UnreadableInputException e)
        {
            return [(null, new PathTally(files: 1) { Refusal = Refused(path, "a folder", e.Located) })];
        }
        if (files.Count == 0) return [(null, new PathTally(files: 1) { Refusal = Refused(path, "a folder", $"{path}: there is no file in it.") })];
        // Among many contents an unknown one is passed over; where nothing at all is known the path was the wrong one.
        var tally = new PathTally(files.Count) { NothingKnown = contents => Refused(path, "unknown", $"{path}: none of its {contents} contents is one of the known files. {Known}") };
        return files.Select(file => ((string?)file, tally));
    }

    private static long LengthOf(string file)
    {
        try
        {
            return new FileInfo(file).Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>Loads one file; an archive yields one outcome for each of its contents.</summary>
    /// <param name="alone">Named by itself: being of no known kind is then an error, not something to pass over.</param>
    public IReadOnlyList<FileOutcome> File(string file, bool alone, CancellationToken cancel) =>
        IsPayerFile(file) ? PayerFile(file, cancel) : OtherFile(file, alone, cancel);

    private IReadOnlyList<FileOutcome> OtherFile(string file, bool alone, CancellationToken cancel)
    {
        try
        {
            if (ProviderStore.Recognises(file)) return [Of(ProviderStore.Open(dataFolder).Load(file, NpisOfRates(), options.Release?.Year, null, cancel))];
            var import = new ReferenceImport(_reference.Value);
            var members = InputMembers.Of(file);
            if (members.Count == 0) return [Refused(file, "an empty archive", $"{file}: there is nothing in it.")];
            return [.. members.Select(member =>
            {
                cancel.ThrowIfCancellationRequested();
                var outcome = Of(import.Import(member, options.Release, cancel));
                return outcome.Status == FileStatus.NotRecognised && alone && members.Count == 1
                    ? Refused(outcome.File, outcome.What, $"{outcome.File}: this is {outcome.What}, none of the known files. {Known}")
                    : outcome;
            })];
        }
        catch (UnreadableInputException e)
        {
            return [Refused(file, e)];
        }
    }

    /// <summary>With a lake of its own, so that several can be loaded at once.</summary>
    private IReadOnlyList<FileOutcome> PayerFile(string file, CancellationToken cancel)
    {
        try
        {
            using var lake = RateLake.Open(dataFolder);
            return [.. lake.Import(file, new ImportOptions { Codes = options.Codes, Fetch = options.FetchGroups, Progress = progress }, cancel).Select(outcome => Of(file, outcome))];
        }
        catch (UnreadableInputException e)
        {
            return [Refused(file, e)];
        }
    }

    /// <summary>A file that cannot even be opened as a payer's is left to the readers of reference files, whose error then speaks for it.</summary>
    private static bool IsPayerFile(string file)
    {
        try
        {
            return RateLake.Recognises(file);
        }
        catch (UnreadableInputException)
        {
            return false;
        }
    }

    private static FileOutcome Refused(string file, UnreadableInputException e) =>
        Refused(file, "unreadable", e.File is null ? new UnreadableInputException(e.Message) { File = file, Line = e.Line, Column = e.Column, Offset = e.Offset }.Located : e.Located);

    private static FileOutcome Refused(string file, string what, string error) => new(file, FileStatus.Refused, what, null, null, null, [], error);

    private static FileOutcome Of(ProviderSource source) => new(source.FileName, FileStatus.Loaded, source.Kind == "nppes" ? "NPPES providers" : $"DME by supplier and service, {source.Year}", null, null, source, [], null);

    /// <summary>Of the millions of NPPES those are kept whom loaded rates name, beside the suppliers of orthotics and equipment.</summary>
    private HashSet<long> NpisOfRates()
    {
        using var lake = RateLake.Open(dataFolder);
        using var duck = lake.OpenDuckDb();
        using var command = duck.CreateCommand();
        command.CommandText = "SELECT DISTINCT npi FROM group_npis";
        using var row = command.ExecuteReader();
        var npis = new HashSet<long>();
        while (row.Read()) npis.Add(row.GetInt64(0));
        return npis;
    }

    /// <summary>What is there already keeps the name it was loaded by; told is the name it came by now.</summary>
    private static FileOutcome Of(string file, Store.Rates.ImportOutcome outcome) => outcome.Result switch
    {
        ImportResult.Loaded => Of(outcome, outcome.Source.FileName, FileStatus.Loaded),
        ImportResult.Replaced => Of(outcome, outcome.Source.FileName, FileStatus.Replaced),
        _ => Of(outcome, Path.GetFileName(file), FileStatus.AlreadyLoaded),
    };

    private static FileOutcome Of(Store.Rates.ImportOutcome outcome, string file, FileStatus status) =>
        new(file, status, "payer's in-network rates", null, outcome.Source, null, [], null);

    private static FileOutcome Of(Store.Reference.Importing.ImportOutcome outcome) => new(outcome.Display, outcome.Status switch
    {
        ImportStatus.Loaded => FileStatus.Loaded,
        ImportStatus.AlreadyLoaded => FileStatus.AlreadyLoaded,
        ImportStatus.NotRecognised => FileStatus.NotRecognised,
        _ => FileStatus.Refused,
    }, outcome.What, outcome.Source, null, null, outcome.Refused, outcome.Error);

    public void Dispose()
    {
        if (_reference.IsValueCreated) _reference.Value.Dispose();
    }
}

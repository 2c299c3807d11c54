using Upright.Commands.Reference;
using Upright.Domain;
using Upright.Sources.Containers;
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
    public const string Known = "HCPCS Level II, DMEPOS fee schedule, rural ZIP codes, former bidding areas, MUE for DME suppliers, ICD-10-CM order file, NUCC taxonomy, places of service, and payers' in-network rate files";
    private readonly Lazy<ReferenceStore> _reference = new(() => Ask.Open(dataFolder));
    private readonly Lazy<RateLake> _lake = new(() => RateLake.Open(dataFolder));

    /// <summary>The files that paths name: folders are walked in the order of names.</summary>
    /// <exception cref="UnreadableInputException">A folder is empty, or it or one in it cannot be listed.</exception>
    public static IReadOnlyList<(string File, bool Named)> Files(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path) ? FilesBelow(path).Select(f => (f, false)) : [(path, true)])];

    private static List<string> FilesBelow(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            return files.Count > 0 ? files : throw new UnreadableInputException("There is no file in the folder.") { File = folder };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException("The folder, or one in it, cannot be listed: no permission.", e) { File = folder };
        }
    }

    /// <summary>Loads one file; an archive yields one outcome for each of its contents.</summary>
    /// <param name="file">The path.</param>
    /// <param name="named">Named by the user: being of no known kind is then an error, not something to pass over.</param>
    /// <param name="cancel">Nothing of the content that is being read is stored.</param>
    public IEnumerable<FileOutcome> Load(string file, bool named, CancellationToken cancel)
    {
        var outcomes = Attempt(file, cancel);
        if (named && outcomes is [{ Status: FileStatus.NotRecognised } unknown])
            return [unknown with { Status = FileStatus.Refused, Error = $"{unknown.File}: this is {unknown.What}, none of the known files. Known are: {Known}." }];
        return outcomes;
    }

    private List<FileOutcome> Attempt(string file, CancellationToken cancel)
    {
        try
        {
            if (IsPayerFile(file)) return [.. _lake.Value.Import(file, new ImportOptions { Codes = options.Codes, Fetch = options.FetchGroups, Progress = progress }, cancel).Select(Of)];
            var import = new ReferenceImport(_reference.Value);
            return [.. InputMembers.Of(file).Select(member =>
            {
                cancel.ThrowIfCancellationRequested();
                return Of(import.Import(member, options.Release, cancel));
            })];
        }
        catch (UnreadableInputException e)
        {
            return [new FileOutcome(file, FileStatus.Refused, "unreadable", null, null, [], e.File is null ? new UnreadableInputException(e.Message) { File = file, Line = e.Line, Column = e.Column, Offset = e.Offset }.Located : e.Located)];
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

    private static FileOutcome Of(Store.Rates.ImportOutcome outcome) => new(outcome.Source.FileName, outcome.Result switch
    {
        ImportResult.Loaded => FileStatus.Loaded,
        ImportResult.Replaced => FileStatus.Replaced,
        _ => FileStatus.AlreadyLoaded,
    }, "payer's in-network rates", null, outcome.Source, [], null);

    private static FileOutcome Of(Store.Reference.Importing.ImportOutcome outcome) => new(outcome.Display, outcome.Status switch
    {
        ImportStatus.Loaded => FileStatus.Loaded,
        ImportStatus.AlreadyLoaded => FileStatus.AlreadyLoaded,
        ImportStatus.NotRecognised => FileStatus.NotRecognised,
        _ => FileStatus.Refused,
    }, outcome.What, outcome.Source, null, outcome.Refused, outcome.Error);

    public void Dispose()
    {
        if (_reference.IsValueCreated) _reference.Value.Dispose();
        if (_lake.IsValueCreated) _lake.Value.Dispose();
    }
}

using Upright.Domain;
using Upright.Domain.Time;
using Upright.Sources.Containers;
using Upright.Store.Reference.Importing;

namespace Upright.Commands.Reference;

/// <summary>Imports what the paths of the command line name, one content after another, and reports each as it ends.</summary>
internal sealed class ImportRun(ReferenceImport import, Quarter? release, Action<ImportOutcome> report)
{
    private const string Known = "Known are: HCPCS Level II, DMEPOS fee schedule, rural ZIP codes, former bidding areas, MUE for DME suppliers, ICD-10-CM order file, NUCC taxonomy, places of service.";
    private readonly List<ImportOutcome> _outcomes = [];

    /// <exception cref="OperationCanceledException">Cancelled; what was committed before stays.</exception>
    public IReadOnlyList<ImportOutcome> Of(IEnumerable<string> paths, CancellationToken cancel)
    {
        foreach (var path in paths)
        {
            var before = _outcomes.Count;
            if (!Directory.Exists(path)) File(path, cancel);
            else Folder(path, cancel);
            if (_outcomes.Count == before) End(Refused(path, "an empty folder", "there is no file in it."));
            // Among many contents an unknown one is passed over; where nothing at all is known the path was the wrong one.
            else if (_outcomes.Count > before + 1 && _outcomes.Skip(before).All(o => o.Status == ImportStatus.NotRecognised))
                End(Refused(path, "unknown", $"none of its {_outcomes.Count - before} contents is one of the known files. {Known}"));
        }
        return _outcomes;
    }

    private void Folder(string path, CancellationToken cancel)
    {
        List<string> files;
        try
        {
            files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            End(Refused(path, "unreadable", "the folder, or one in it, cannot be listed: no permission."));
            return;
        }
        foreach (var file in files) File(file, cancel, alone: files.Count == 1);
    }

    private void File(string path, CancellationToken cancel, bool alone = true)
    {
        IReadOnlyList<InputMember> members;
        try
        {
            members = InputMembers.Of(path);
        }
        catch (UnreadableInputException e)
        {
            End(new ImportOutcome(path, ImportStatus.Refused, "unreadable", null, [], e.Located));
            return;
        }
        if (members.Count == 0) End(Refused(path, "an empty archive", "there is nothing in it."));
        foreach (var member in members)
        {
            cancel.ThrowIfCancellationRequested();
            var outcome = import.Import(member, release, cancel);
            End(outcome.Status == ImportStatus.NotRecognised && alone && members.Count == 1
                ? Refused(member.Display, outcome.What, $"this is {outcome.What}, none of the known files. {Known}")
                : outcome);
        }
    }

    private static ImportOutcome Refused(string display, string what, string error) => new(display, ImportStatus.Refused, what, null, [], $"{display}: {error}");

    private void End(ImportOutcome outcome)
    {
        report(outcome);
        _outcomes.Add(outcome);
    }
}

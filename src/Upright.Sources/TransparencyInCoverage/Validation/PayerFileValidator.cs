using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;
using Upright.Sources.TransparencyInCoverage.Validation.Checks;

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>
/// Holds a Transparency in Coverage file against CMS's schema and against what no schema can say, in one pass and in memory
/// that grows with the provider groups only.
/// </summary>
public static class PayerFileValidator
{
    /// <summary>A quarter of a megabyte stays in the processor's cache.</summary>
    private const int WindowSize = 256 * 1024;

    private const string KindUnknown =
        "This is JSON, but none of in_network, provider_references, out_of_network, reporting_structure and provider_groups stands near the beginning of its root. " +
        "If it is such a file all the same, say which with --kind.";

    /// <summary>Validates a file, or every file of a zip.</summary>
    /// <exception cref="UnreadableInputException">It is no such file at all, or its compressed data are damaged before the first byte.</exception>
    public static IEnumerable<ValidationReport> ValidateFile(string path, ValidationOptions options, DateTimeOffset now, IProgress<ValidationProgress>? progress, CancellationToken cancellation)
    {
        using var file = PayerFile.Open(path);
        Refuse(file);
        foreach (var member in file.Members)
        {
            var warnings = new WarningCounts();
            using var text = file.OpenMember(member, warnings);
            var name = file.Members.Count == 1 ? Path.GetFileName(path) : Path.GetFileName(path) + "/" + member;
            using var ahead = new ReadAheadStream(text.Text, () => progress?.Report(new ValidationProgress(name, file.Position, file.Length)), cancellation);
            yield return Validate(ahead, name, options, Remarks(warnings), now, cancellation);
        }
    }

    /// <summary>Validates decompressed text.</summary>
    /// <exception cref="UnreadableInputException">It does not begin like such a file.</exception>
    public static ValidationReport Validate(Stream text, string name, ValidationOptions options, DateTimeOffset now, CancellationToken cancellation) =>
        Validate(text, name, options, [], now, cancellation);

    private static ValidationReport Validate(Stream text, string name, ValidationOptions options, IEnumerable<FindingKind> remarks, DateTimeOffset now, CancellationToken cancellation)
    {
        var window = new JsonWindow(text, WindowSize, cancellation);
        FileHead head;
        bool hasMark;
        try
        {
            window.Fill();
            hasMark = window.Rest.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
            if (hasMark) window.Position += 3;
            head = FileHead.Read(window.Rest);
            if (head is { Kind: null, IsBroken: true } && options.Kind is null)
                new SchemaAutomaton(window, new ViolationLog(0), new DocumentChecks(new FindingLog(), new Tally(), options, default, 2, now)).Read(Site.Any(hashed: false));
        }
        catch (InvalidDataException damaged)
        {
            throw new UnreadableInputException("The compressed data are damaged or cut off near their beginning. Download the file again.", damaged) { File = name, Offset = 0 };
        }
        catch (UnreadableInputException broken)
        {
            throw new UnreadableInputException(broken.Message, broken) { File = name, Offset = broken.Offset };
        }
        var kind = options.Kind ?? head.Kind ?? throw new UnreadableInputException(KindUnknown) { File = name, Offset = 0 };
        var (major, chosenBy) = ChooseMajor(options.Major, head);
        var release = CmsSchemas.Release(kind, major) ?? CmsSchemas.Newest1;
        major = release[0] - '0';

        var root = CmsSchemas.Compiled(kind, release);
        var violations = new ViolationLog(options.MostViolations);
        var findings = new FindingLog();
        foreach (var remark in remarks) findings.Add(remark, "", 0);
        if (hasMark) findings.Add(FindingKind.ByteOrderMark, "", 0);
        var tally = new Tally();
        var checks = new DocumentChecks(findings, tally, options, kind, major, now);
        var automaton = new SchemaAutomaton(window, violations, checks) { ReadsEveryPrice = options.ReadsEveryPrice };
        var unreadable = Read(automaton, root, window);
        if (unreadable is not null) checks.Finish(root, ulong.MaxValue);

        return new ValidationReport
        {
            File = name,
            Kind = kind,
            SchemaVersion = release,
            SchemaChosenBy = chosenBy,
            DeclaredVersion = checks.DeclaredVersion,
            ReportingEntity = checks.ReportingEntity,
            Bytes = window.Offset,
            SchemaValid = violations.Total == 0 && unreadable is null,
            ViolationCount = violations.Total,
            Violations = violations.Kept,
            ViolationSummary = violations.Counts,
            Findings = findings.Findings(),
            CodeCheck = checks.Codes,
            Scorecard = ScorecardOf(tally, automaton.Values, violations.Total, checks.Dangling),
            Unreadable = unreadable,
        };
    }

    private static Unreadable? Read(SchemaAutomaton automaton, Site root, JsonWindow window)
    {
        try
        {
            automaton.Read(root);
            return null;
        }
        catch (UnreadableInputException broken)
        {
            return new Unreadable(broken.Offset ?? window.Offset, broken.Message);
        }
        catch (InvalidDataException)
        {
            return new Unreadable(window.Offset, "The compressed data are damaged or cut off here. Download the file again.");
        }
    }

    /// <summary>What opening the file told of its wrapping.</summary>
    private static List<FindingKind> Remarks(WarningCounts opened)
    {
        (WarningKind Warning, FindingKind Finding)[] known =
        [
            (WarningKind.Utf16, FindingKind.TextIsUtf16),
            (WarningKind.DoubleCompressed, FindingKind.CompressedTwice),
            (WarningKind.NameDoesNotMatchContent, FindingKind.NameMisleads),
        ];
        return [.. known.Where(k => opened[k.Warning] > 0).Select(k => k.Finding)];
    }

    private static void Refuse(PayerFile file)
    {
        var message = file.Kind switch
        {
            ContainerKind.Empty => "The file is empty.",
            ContainerKind.Markup => "This is a web page or an XML error message, not a payer's file. Download it again from the publisher's current index.",
            ContainerKind.SevenZip => "This is a 7z archive, which is not read. Unpack it first: 7z x FILE.",
            ContainerKind.Unknown => "This is neither JSON nor gzip nor zip.",
            _ => null,
        };
        if (message is not null) throw new UnreadableInputException(message) { File = file.Path, Offset = 0 };
    }

    private static (int Major, SchemaChoice By) ChooseMajor(int? asked, FileHead head) =>
        asked is { } major ? (major, SchemaChoice.Asked)
        : head.Version?.TrimStart('v', 'V') is ['1' or '2', ..] version ? (version[0] - '0', SchemaChoice.Version)
        : head.MajorByContent is { } byContent ? (byContent, SchemaChoice.Content)
        : (2, SchemaChoice.InForce);

    private static Scorecard ScorecardOf(Tally t, long values, long violations, long dangling)
    {
        Quality[] all =
        [
            new("schema", values, violations),
            new("references", t.References, dangling),
            new("providers", t.Npis + t.Tins, t.NpisWrong + t.TinsWrong),
            new("prices", t.Prices, t.PricesWrong),
            new("distinctness", t.Prices, t.PricesRepeated),
            new("dates", t.Expirations, t.ExpirationsWrong),
            new("codes", t.Items, t.ItemsWrong),
        ];
        var qualities = all.Where(q => q.Checked > 0).ToList();
        var weakest = qualities.MinBy(q => q.Score);
        return new Scorecard(qualities, weakest?.Name, t.Items, t.Level2Items, t.OrthoticItems, t.Rates, t.Prices, t.NegotiatedTypes,
            t.Groups, t.Parties, t.Npis, t.AllowedAmounts, t.Plans, t.Files);
    }
}

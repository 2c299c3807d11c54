using Upright.X12.Checking;

namespace Upright.Commands.X12;

/// <summary>What <c>x12 check --json</c> prints.</summary>
internal sealed record CheckDocument(string File, IReadOnlyList<string> Kinds, int Interchanges, int Sets, long Claims, long Segments,
    long Errors, long Warnings, long Notes, long NotKept, IReadOnlyList<FindingDocument> Findings)
{
    public static CheckDocument Of(string file, CheckReport report) => new(file, report.Kinds, report.Interchanges, report.Sets, report.Claims, report.Segments,
        report.Errors, report.Warnings, report.Infos, report.NotKept, [.. report.Findings.Select(FindingDocument.Of)]);
}

using Upright.X12.Guides;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking;

/// <summary>Makes findings: knows which file, set and claim is being read, so that a check names only what is wrong.</summary>
internal sealed class Context(X12Reader reader, Findings findings, int deepestLevel)
{
    public Findings Findings => findings;

    public X12Reader Reader => reader;

    /// <summary>Whether checks of this SNIP type are wanted.</summary>
    public bool Wants(int level) => level <= deepestLevel;

    /// <summary>A finding about the segment that is being read, in a loop of the guide or in the envelope.</summary>
    public void AddHere(Problem problem, int element = 0, int component = 0, int dataElement = 0)
    {
        if (!Wants(problem.Level)) return;
        var inSet = reader.Step is not (Step.InterchangeBegins or Step.GroupBegins or Step.GroupEnds or Step.InterchangeEnds or Step.InterchangeAcknowledged or Step.Stray);
        var loop = problem.IsOfSet ? "ROOT" : inSet ? reader.Loop?.Id ?? "" : "";
        Add(problem, new Place(reader.Source.Offset, reader.Source.Number, reader.Segment.Bytes.IsEmpty ? problem.Subject ?? "?" : NameOf(reader.Segment))
        {
            Loop = loop,
            Set = inSet ? reader.SetNumber : 0,
            Position = inSet ? reader.Position : 0,
            Claim = reader.Claim,
            Line = reader.Line,
            Element = element,
            Component = component,
            DataElement = dataElement,
        }, null);
    }

    /// <summary>A finding about a segment of a block that has been read.</summary>
    public void Add(Problem problem, Unit unit, int index, int element = 0, int component = 0, int line = 0)
    {
        if (!Wants(problem.Level)) return;
        var segment = unit.Segments[index];
        var rule = segment.Rule;
        var definition = rule is null || element == 0 || element > rule.ElementArray.Length ? null : rule.ElementArray[element - 1];
        var number = definition is null ? 0 : component == 0 ? definition.DataElement : definition.Components[component - 1].DataElement;
        Add(problem, new Place(segment.Offset, segment.Number, NameOf(unit[index]))
        {
            Loop = segment.Loop.Id,
            Set = reader.SetNumber,
            Position = segment.Position,
            Claim = unit.Claim,
            Line = line,
            Element = element,
            Component = component,
            DataElement = number,
        }, unit.Claim > 0 ? unit[0].Text(1) : null);
    }

    private void Add(Problem problem, Place place, string? claimNumber)
    {
        var scope = reader.Guide is { } guide && place.Set > 0 ? $"{guide.Prefix}.{(place.Loop == "ROOT" ? "" : place.Loop + ".")}" : "X12.";
        var subject = problem.Subject ?? place.Reference;
        findings.Add(new Finding($"{scope}{subject}.{problem.Word}", problem.Level, problem.Severity, place, problem.Message, problem.Mend)
        {
            SegmentError = problem.SegmentError ?? (problem.ElementError is null ? null : "8"),
            ElementError = problem.ElementError,
            Answer = problem.Answer ?? FrontEnd.Answer(place, problem),
            ClaimNumber = claimNumber ?? CurrentClaim(),
            ReportedSegment = Missing(problem) ?? place.Name,
        });
    }

    /// <summary>The segment named in a subject such as 2010AA-NM1*85 or REF*F8; null where the subject is none.</summary>
    private static string? Missing(Problem problem)
    {
        if (problem.Subject is not { } subject || problem.SegmentError is not ("3" or "I6" or "I7")) return null;
        var name = subject[(subject.IndexOf('-', StringComparison.Ordinal) + 1)..].Split('*')[0];
        return char.IsAsciiLetter(name[0]) ? name : null;
    }

    /// <summary>A name that the standard does not have may be a piece of someone's name: it is not repeated.</summary>
    private static string NameOf(in SegmentView segment) =>
        segment.Is("ISA"u8) ? "ISA" : SegmentDictionary.Standard.Find(segment.Key)?.Name ?? "?";

    private string? CurrentClaim()
    {
        for (var depth = reader.LoopDepth; depth >= 0; depth--)
            if (reader.Walk[depth].Unit is { Claim: > 0, Count: > 0 } unit) return unit[0].Text(1);
        return null;
    }
}

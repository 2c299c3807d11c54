using Upright.Domain.Answers;
using Upright.Dossiers.Model;
using static Upright.Dossiers.Documents.Compose;

namespace Upright.Dossiers.Documents;

internal static class CodingSection
{
    public static List<Block> Of(Dossier dossier)
    {
        var coding = dossier.Coding;
        var blocks = new List<Block>();
        void Part<T>(string title, string id, Part<IReadOnlyList<T>> part, Func<IReadOnlyList<T>, TableBlock> table)
        {
            blocks.Add(new HeadingBlock(title, id));
            blocks.Add(part.Content is { } content ? table(content) : new AbsenceBlock(part.Why!));
        }
        Absence?[] reasons = [coding.Modifiers.Why, coding.Diagnoses.Why, coding.Pairings.Why, coding.Alternatives.Why, coding.Taxonomies.Why, coding.Places.Why];
        if (reasons.All(r => r is not null))
        {
            // One absence for all that is not written up, in place of six of the same.
            blocks.Add(new AbsenceBlock(coding.Modifiers.Why! with { Explanation = $"modifiers, diagnoses, bases and additions, alternatives, provider taxonomies and places of service of {dossier.Code} are not written up; nothing is invented in their place" }));
        }
        else
        {
            Part("Modifiers", "coding-modifiers", coding.Modifiers, rows => new TableBlock("Modifiers", "payer by payer where they differ", "modifiers",
                [new("Modifier"), new("Description"), new("Payer"), new("Use"), new("When to use")],
                [.. rows.Select(m => new Row([new([Strong(m.Modifier.Value)]), Words(m.Description), Words(m.Payer), new([Use(m.Use)]), Words(m.WhenToUse)]))]));
            Part("Diagnoses commonly documented", "coding-diagnoses", coding.Diagnoses, rows => new TableBlock("Diagnoses", "none makes the item covered by itself", "diagnoses",
                [new("ICD-10-CM"), new("Title, in our words"), new("Clinical picture"), new("Weight")],
                [.. rows.Select(d => new Row([new([Strong(d.Code)]), new([Text(d.Title), .. Marks(d.Evidence, false), .. d.Remark is { } r ? [Soft(" " + r)] : Array.Empty<Run>()]), Words(d.Indication), Words(d.Weight.Replace('-', ' '))]))]));
            Part("Bases it goes with, and those it does not", "coding-bases", coding.Pairings, rows => new TableBlock("Bases and additions", "on the same side", "pairings",
                [new("Code"), new("Name"), new("Together"), new("Why")],
                [.. rows.Select(p => new Row([new(Codes(p.Others)), Words(p.Name ?? (p.Others.Count == 1 ? "named in no loaded release" : $"{p.Others.Count} codes")), new([Verdict(p.Verdict)]), Words(p.Reason)]))]));
            Part("Other codes for the same place", "coding-alternatives", coding.Alternatives, rows => new TableBlock("Alternatives", null, "alternatives",
                [new("Code"), new("Name"), new("What tells them apart")],
                [.. rows.Select(a => new Row([new([new CodeRun(a.Other)]), Words(a.Name ?? ""), Words(a.Difference)]))]));
        }
        Part("By the words of the descriptors", "coding-conflicts", coding.Conflicts, rows => new TableBlock("Codes that the descriptor contradicts", "a consistency of words; no payer’s edit is claimed", "descriptor-conflicts",
            [new("Why"), new("Codes")],
            [.. rows.Select(c => new Row([new([Text(Sentence(c.Reason)), .. Marks(c.Evidence)]), new(Codes(c.Codes))]))]));
        if (!reasons.All(r => r is not null))
        {
            Part("Who bills: provider taxonomies", "coding-taxonomies", coding.Taxonomies, rows => new TableBlock("Provider taxonomies (NUCC)", null, "taxonomies",
                [new("Taxonomy"), new("Name"), new("Part it plays")], [.. rows.Select(t => new Row([new([Strong(t.Taxonomy)]), Words(t.Name), Words(t.Role)]))]));
            Part("Places of service", "coding-places", coding.Places, rows => new TableBlock("Places of service", null, "places",
                [new("Place"), new("Name"), new("Payer"), new("Standing"), new("Remark")],
                [.. rows.Select(p => new Row([new([Strong(p.Place)]), Words(p.Name), Words(p.Payer), new([Standing(p.Standing)]), Words(p.Remark)]))]));
        }
        Part("Units: medically unlikely edit", "coding-units", coding.UnitLimits, rows => new TableBlock("Medically unlikely edit, DME supplier table", null, "unit-limits",
            [new("Most units"), new("Counted over"), new("Rationale")], [.. rows.Select(u => new Row([Number(u.Units, u.Units == 1 ? "1 unit" : $"{u.Units} units"), Words(u.Per), Words(u.Rationale)]))]));
        return blocks;
    }

    private static ChipRun Use(string use) => new(use.Replace('-', ' '), use switch { "required" => "good", "not-used" => "error", _ => "plain" });

    private static ChipRun Verdict(string verdict) => verdict switch { "goes" => new("goes", "good"), "ask" => new("needs a reason", "warn"), _ => new("conflict", "error") };

    private static ChipRun Standing(string standing) => new(standing, standing switch { "accepted" => "good", "refused" => "error", _ => "warn" });

    private static List<Run> Codes(IReadOnlyList<Domain.Codes.HcpcsCode> codes)
    {
        var runs = new List<Run>();
        foreach (var code in codes)
        {
            if (runs.Count > 0) runs.Add(Text(" "));
            runs.Add(new CodeRun(code));
        }
        return runs;
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";
}

using Upright.Coverage;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Codes.Descriptors;
using Upright.Dossiers.Model;
using Upright.Store.Reference.Questions;

namespace Upright.Dossiers.Building;

/// <summary>Modifiers, diagnoses, bases, alternatives, taxonomies, places and unit limits.</summary>
internal static class CodingParts
{
    public static CodingSpecifications Of(CodeCoverage known, IReadOnlyList<DescriptorConflict> conflicts, CodeAnswer answer, CodeNames names, EvidenceOf evidence, Part<IReadOnlyList<UnitLimitRow>> units)
    {
        Absence Nothing(string what) => known.Why is { } why
            ? why with { Explanation = $"{what} of {known.Code} are not written up" }
            : new Absence(AbsenceReason.NotInSource, $"the coverage library has no {what.ToLowerInvariant()} for {known.Code}", "an entry in the coverage data, with its citation");
        var payers = known.Themes is [var first, ..] ? first.Cells.ToDictionary(c => c.Payer.Id, c => c.Payer.Name, StringComparer.Ordinal) : [];
        string Payer(string id) => payers.GetValueOrDefault(id, id);

        return new CodingSpecifications
        {
            Modifiers = Part.OfList(known.Modifiers
                .OrderBy(m => Rank(m.Use)).ThenBy(m => m.Modifier.Value, StringComparer.Ordinal).ThenBy(m => m.PayerId != "medicare")
                .Select(m => new ModifierRow(m.Modifier, m.Description, Payer(m.PayerId), m.Use, evidence.Statement(m.WhenToUse, m.Basis))).ToList(), Nothing("Modifiers")),
            Diagnoses = Part.OfList(known.Diagnoses
                .Select(d => new DiagnosisRow(d.Code + (d.IsCategory ? " and below" : ""), d.Title, d.Indication, d.Weight, Remark(d), evidence.Basis(d.Basis))).ToList(), Nothing("Diagnoses commonly documented")),
            Pairings = Part.OfList(known.Pairings.OrderBy(p => p.Verdict switch { "goes" => 0, "ask" => 1, _ => 2 }).Select(p => Pairing(p, known.Code, names, evidence)).ToList(), Nothing("Bases and additions")),
            Conflicts = answer.Record is { } record
                ? Part.OfList(conflicts.GroupBy(c => c.Reason, StringComparer.Ordinal)
                    .Select(g => new ConflictRow(g.Key, [.. g.Select(c => HcpcsCode.Parse(c.Code))], CodeParts.Source(record))).ToList(),
                    new Absence(AbsenceReason.NotInSource, $"no descriptor of the release contradicts that of {known.Code}", record.Source.Partial ? "the whole HCPCS release, in place of the excerpt loaded: upright fetch hcpcs" : "nothing: the whole release was compared"))
                : Part.Absent<IReadOnlyList<ConflictRow>>(CodeParts.Descriptor(answer).Why!),
            Alternatives = Part.OfList(known.Alternatives.Select(a => new AlternativeRow(a.Other, names.Of(a.Other), evidence.Statement(a.Difference, a.Basis))).ToList(), Nothing("Alternatives")),
            Taxonomies = Part.OfList((known.IsWrittenUp ? known.Taxonomies : []).Select(t => new TaxonomyRow(t.Taxonomy, t.Name, evidence.Statement(t.Role, t.Basis))).ToList(), Nothing("Provider taxonomies")),
            Places = Part.OfList((known.IsWrittenUp ? known.Places : []).Select(p => new PlaceRow(p.Place.ToString(), p.Name, Payer(p.PayerId), p.Standing, evidence.Statement(p.Remark, p.Basis))).ToList(), Nothing("Places of service")),
            UnitLimits = units,
        };
    }

    private static PairingRow Pairing(Coverage.Content.Pairing pairing, HcpcsCode code, CodeNames names, EvidenceOf evidence)
    {
        IReadOnlyList<HcpcsCode> others = pairing.Base == code ? [.. pairing.Additions.Codes.Order()] : [pairing.Base];
        return new PairingRow(others, others is [var only] ? names.Of(only) : null, pairing.Verdict, evidence.Statement(pairing.Reason, pairing.Basis));
    }

    private static int Rank(string use) => use switch { "required" => 0, "situational" => 1, _ => 2 };

    private static string? Remark(Coverage.Content.DiagnosisNote note)
    {
        var parts = new List<string>();
        // The remark often says the same, and more.
        bool Said(string word) => note.Remark?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
        if (note.NeedsSeventhCharacter && !Said("seventh")) parts.Add("needs a seventh character");
        if (note.Excludes1.Count > 0 && !Said("together")) parts.Add($"not together with {string.Join(", ", note.Excludes1)}");
        if (note.Remark is { } remark) parts.Add(remark);
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }
}

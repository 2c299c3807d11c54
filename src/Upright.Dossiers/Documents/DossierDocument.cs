using Upright.Dossiers.Model;

namespace Upright.Dossiers.Documents;

/// <summary>
/// The dossier set out for reading: sections in their fixed order, each made of a few kinds of block.
/// HTML, PDF and Markdown are written from it, so that they cannot differ in what they say.
/// </summary>
public sealed record DossierDocument(Dossier Dossier, IReadOnlyList<Section> Sections)
{
    public static DossierDocument Of(Dossier dossier) => new(dossier,
    [
        new Section("summary", "Summary and overview", SummarySections.Summary(dossier)),
        new Section("code", "Billing code overview", SummarySections.Code(dossier)),
        new Section("clinical", "Clinical context", SummarySections.Clinical(dossier)),
        new Section("coding", "Coding specifications", CodingSection.Of(dossier)),
        new Section("coverage", "Coverage by payer", CoverageSection.Of(dossier)),
        new Section("benchmarks", "Reimbursement benchmarks", MarketSection.Of(dossier)),
        new Section("medicare", "Medicare fee", FeeSection.Of(dossier)),
        new Section("practice", "Billing in practice", PracticeSection.Of(dossier)),
        new Section("availability", "Data availability", ClosingSections.Availability(dossier)),
        new Section("method", "Method and sources", ClosingSections.Method(dossier)),
        new Section("cite", "How to cite", ClosingSections.Cite(dossier)),
    ]);
}

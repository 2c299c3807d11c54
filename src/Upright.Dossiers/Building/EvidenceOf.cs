using Upright.Coverage;
using Upright.Coverage.Evidence;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Building;

/// <summary>From the Coverage room's basis to the evidence a page shows.</summary>
internal sealed class EvidenceOf(CoverageLibrary library)
{
    public Evidence Basis(Basis basis) => new(
        [.. basis.Citations.Select(c => c.AsProvenance())],
        basis.Grade.Letter(),
        library.Grades.FirstOrDefault(g => g.Grade == basis.Grade)?.Means,
        basis.Grade.IsUnconfirmed(),
        basis.Verified.ToString(),
        basis.Note);

    public Statement Statement(string text, Basis basis) => new(text, Basis(basis));
}

using Upright.Coverage.Evidence;

namespace Upright.Coverage.Content;

/// <summary>A provider taxonomy code (NUCC) and the part its bearer plays.</summary>
public sealed record TaxonomyRole(string Taxonomy, string Name, string Role, Basis Basis);

namespace Upright.Sources.Nucc;

/// <summary>A provider taxonomy code of NUCC's list. The list is licensed by its publisher: loaded from the user's download, never shipped.</summary>
public sealed record TaxonomyEntry(string Code, string Grouping, string Classification, string Specialization, string DisplayName, string Section);

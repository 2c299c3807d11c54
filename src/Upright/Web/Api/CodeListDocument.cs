using Upright.Commands.Reference;

namespace Upright.Web.Api;

/// <summary>One page of codes.</summary>
internal sealed record CodeListDocument(string? Query, DateOnly On, string? Remark, Page Page, IReadOnlyList<SearchHitDocument> Codes, SourceDocument Source);

using Upright.Coverage.Evidence;

namespace Upright.Coverage.Content;

/// <summary>A document or entry that must be on file, by when and from whom.</summary>
/// <param name="By">before-delivery, at-delivery, before-claim or after-claim.</param>
public sealed record ChecklistItem(
    string Id, string Text, string Who, string By, IReadOnlyList<string> RuleIds, CodeScope Concerns, Basis Basis);

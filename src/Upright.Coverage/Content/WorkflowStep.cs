using Upright.Coverage.Evidence;

namespace Upright.Coverage.Content;

/// <summary>A step from evaluation to follow-up: who does what, when, and what the record must hold afterwards.</summary>
public sealed record WorkflowStep(
    string Id, string Name, string Who, string When, string What, IReadOnlyList<string> Records, CodeScope Concerns, Basis Basis);

namespace Upright.Dossiers.Model;

/// <summary>Who it is for, why, what limits them, and the way from evaluation to follow-up.</summary>
public sealed record ClinicalContext(IReadOnlyList<Statement> Who, IReadOnlyList<Statement> Why, IReadOnlyList<Statement> Limitations, IReadOnlyList<WorkflowStage> Workflow);

/// <summary>One step: who does what, when, and what the record holds afterwards.</summary>
public sealed record WorkflowStage(string Name, string Who, string When, Statement What, IReadOnlyList<string> Records);

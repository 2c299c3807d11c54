namespace Upright.Coverage.Rules;

/// <summary>A synthetic case that shows a rule at work.</summary>
/// <param name="IsFailing">Whether the rule must find something in it.</param>
/// <param name="Story">What the case differs in from a sound one.</param>
public sealed record RuleExample(bool IsFailing, string Story, CaseFacts Case);

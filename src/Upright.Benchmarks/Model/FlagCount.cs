namespace Upright.Benchmarks;

/// <param name="Rule">The rule that caught them.</param>
/// <param name="Observations">How many observations.</param>
/// <param name="Explanation">The rule in a sentence, with its bounds.</param>
public sealed record FlagCount(Doubt Rule, long Observations, string Explanation);

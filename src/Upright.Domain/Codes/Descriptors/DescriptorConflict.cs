namespace Upright.Domain.Codes.Descriptors;

/// <summary>Two codes whose descriptors contradict each other when billed for the same side.</summary>
/// <param name="Code">The other code.</param>
/// <param name="Reason">Which words contradict, in a sentence.</param>
public sealed record DescriptorConflict(string Code, string Reason);

namespace Upright.X12.Professional;

/// <summary>Who gets the batch: loop 1000B.</summary>
public sealed record Receiver(string Name, string Id);

namespace Upright.X12.Professional;

/// <summary>Who sends the batch: loop 1000A.</summary>
/// <param name="Id">As the front end enrolled it.</param>
public sealed record Submitter(string Name, string Id, Contact Contact);

namespace Upright.X12.Showing;

/// <summary>An element or component of a shown segment.</summary>
/// <param name="Reference">CLM05-1.</param>
/// <param name="Name">In plain words: "place of service".</param>
/// <param name="Value">As it stands in the file, masked unless values were asked for.</param>
/// <param name="Meaning">The code in plain words; null where it is no code or we have none.</param>
public sealed record ShownElement(string Reference, string Name, string Value, string? Meaning);

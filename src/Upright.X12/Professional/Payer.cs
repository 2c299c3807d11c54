namespace Upright.X12.Professional;

/// <summary>Who is to pay: loop 2010BB.</summary>
/// <param name="Id">As the front end publishes it.</param>
public sealed record Payer(string Name, string Id)
{
    /// <summary>PI payer identification, XV health plan id.</summary>
    public string IdKind { get; init; } = "PI";

    public PostalAddress? Address { get; init; }
}

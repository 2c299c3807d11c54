namespace Upright.X12.Professional;

/// <summary>The name of a party: a person's, or an organisation's in <see cref="LastOrOrganisation"/> alone.</summary>
public sealed record PersonOrOrganisation(string LastOrOrganisation, string? First = null, string? Middle = null, string? Suffix = null)
{
    public bool IsPerson { get; init; }

    public static PersonOrOrganisation Person(string last, string? first, string? middle = null, string? suffix = null) => new(last, first, middle, suffix) { IsPerson = true };

    public static PersonOrOrganisation Organisation(string name) => new(name);
}

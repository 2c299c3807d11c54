namespace Upright.X12.Professional;

/// <summary>The patient where that is not the subscriber: loops 2000C and 2010CA.</summary>
/// <param name="Relationship">To the subscriber: 01 spouse, 19 child, 20 employee, 21 unknown, G8 other.</param>
public sealed record Patient(PersonOrOrganisation Name, string Relationship, PostalAddress Address, DateOnly Birth, string Sex);

using System.Text.Json.Serialization;

namespace Upright.Sources.Payers;

/// <summary>The map as it is written; see docs/payers.md.</summary>
internal sealed record PayerFamilyFile(IReadOnlyList<PayerFamilyEntry> Families);

/// <param name="Key">Never changes.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Names">Names with which reporting entities of the family begin.</param>
/// <param name="Reference">Where it is published that these names belong together.</param>
/// <param name="Licensees">Companies that use the family's name under licence.</param>
internal sealed record PayerFamilyEntry(string Key, string Name, IReadOnlyList<string> Names, string Reference, IReadOnlyList<PayerLicenseeEntry> Licensees);

internal sealed record PayerLicenseeEntry(string Name, IReadOnlyList<string> Names);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PayerFamilyFile))]
internal sealed partial class PayerFamilyJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Upright.Commands.Rates;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportReport[]))]
[JsonSerializable(typeof(SourceReport[]))]
internal sealed partial class RatesJson : JsonSerializerContext;

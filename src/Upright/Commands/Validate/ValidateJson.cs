using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Upright.CommandLine;
using Upright.Sources.TransparencyInCoverage.Validation;

namespace Upright.Commands.Validate;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    Converters = [typeof(KebabEnumConverter<FileKind>), typeof(KebabEnumConverter<SchemaChoice>), typeof(KebabEnumConverter<Severity>), typeof(KebabEnumConverter<FindingKind>)])]
[JsonSerializable(typeof(ValidationReport))]
[JsonSerializable(typeof(RefusedFile))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class ValidateJson : JsonSerializerContext;

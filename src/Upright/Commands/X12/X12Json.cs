using System.Text.Json.Serialization;
using Upright.CommandLine;
using Upright.X12.Acknowledgements;
using Upright.X12.Checking;

namespace Upright.Commands.X12;

/// <summary>Source-generated JSON of the x12 commands.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(KebabEnumConverter<Severity>), typeof(KebabEnumConverter<AnswerKind>)])]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(PayerProfile))]
[JsonSerializable(typeof(Answer[]))]
[JsonSerializable(typeof(RemittanceDocument[]))]
[JsonSerializable(typeof(ShownRow[]))]
internal sealed partial class X12Json : JsonSerializerContext;

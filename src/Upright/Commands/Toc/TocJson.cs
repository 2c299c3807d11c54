using System.Text.Json.Serialization;
using Upright.CommandLine;
using Upright.Sources.TransparencyInCoverage.TableOfContents;

namespace Upright.Commands.Toc;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, Converters = [typeof(KebabEnumConverter<IndexedFileKind>)])]
[JsonSerializable(typeof(TocDocument))]
[JsonSerializable(typeof(AllowedDocument))]
internal sealed partial class TocJson : JsonSerializerContext;

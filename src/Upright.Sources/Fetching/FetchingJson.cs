using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upright.Sources.Fetching;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabWord<Cadence>), typeof(KebabWord<ExpectedContent>)])]
[JsonSerializable(typeof(OfficialFileList))]
[JsonSerializable(typeof(Validators))]
internal sealed partial class FetchingJson : JsonSerializerContext;

internal sealed class KebabWord<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

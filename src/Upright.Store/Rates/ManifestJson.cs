using System.Text.Json.Serialization;

namespace Upright.Store.Rates;

[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
[JsonSerializable(typeof(Dictionary<string, long>))]
internal sealed partial class ManifestJson : JsonSerializerContext;

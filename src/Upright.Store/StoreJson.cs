using System.Text.Json.Serialization;

namespace Upright.Store;

[JsonSerializable(typeof(Dictionary<string, long>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(decimal?[]))]
internal sealed partial class StoreJson : JsonSerializerContext;

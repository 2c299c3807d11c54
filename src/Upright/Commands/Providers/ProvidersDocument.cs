using System.Text.Json.Serialization;
using Upright.Store.Providers;

namespace Upright.Commands.Providers;

/// <summary>What <c>upright providers show --json</c> writes.</summary>
internal sealed record ProvidersDocument(IReadOnlyList<ProviderRecord> Providers);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ProvidersDocument))]
internal sealed partial class ProvidersJson : JsonSerializerContext;

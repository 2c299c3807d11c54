using System.Text.Json.Serialization;
using Upright.CommandLine;
using Upright.Sources.Fetching;

namespace Upright.Commands.Fetch;

/// <summary>What <c>upright fetch --json</c> says of each file.</summary>
internal sealed record FetchedDocument(string Name, string Status, string? Path, string? Release, bool FellBack, string? Address, int? ImportExitCode, string? Error, string LandingPage);

internal sealed record FetchDocument(IReadOnlyList<FetchedDocument> Files);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(KebabEnumConverter<Cadence>), typeof(KebabEnumConverter<ExpectedContent>)])]
[JsonSerializable(typeof(FetchDocument))]
[JsonSerializable(typeof(OfficialFileList))]
internal sealed partial class FetchJson : JsonSerializerContext;

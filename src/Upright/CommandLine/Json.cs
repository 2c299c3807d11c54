using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Upright.CommandLine;

/// <summary>The one JSON document that a command with <c>--json</c> writes to standard output.</summary>
internal static class Json
{
    /// <summary>
    /// camelCase, indented, enums as words, nothing omitted: a missing value is an explicit null.
    /// Pass the type's source-generated info: reflection would cost a quarter of the start-up time.
    /// </summary>
    public static void Write<T>(T value, JsonTypeInfo<T> type)
    {
        using var stdout = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(stdout, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            JsonSerializer.Serialize(writer, value, type);
        stdout.WriteByte((byte)'\n');
    }
}

/// <summary>Conventions for the source-generated contexts: derive options from here so that every document looks alike.</summary>
internal sealed class KebabEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower)
    where TEnum : struct, Enum;

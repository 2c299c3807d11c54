using System.Globalization;
using System.Text.Json;
using Upright.Domain.Answers;

namespace Upright.Dossiers.Rendering;

/// <summary>A source as an object. Dates that nobody recorded are null, never the day on which somebody read the document.</summary>
internal sealed class ProvenanceConverter : WriteOnly<Provenance>
{
    public override void Write(Utf8JsonWriter writer, Provenance value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("publisher", value.Publisher);
        writer.WriteString("document", value.Document);
        writer.WriteString("release", value.Release);
        if (value.HoldsIsRecorded)
        {
            writer.WriteStartObject("holds");
            writer.WriteString("from", value.Holds.From.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("to", value.Holds.To?.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("holds");
        }
        writer.WriteString("standing", JsonNamingPolicy.KebabCaseLower.ConvertName(value.Standing.ToString()));
        writer.WriteBoolean("sample", value.Standing == SourceStanding.Sample);
        writer.WriteString("file", value.File);
        writer.WriteString("locator", value.Locator);
        writer.WriteString("link", value.Link);
        writer.WriteString("sha256", value.Sha256);
        if (value.Retrieved is { } when) writer.WriteString("retrieved", when);
        else writer.WriteNull("retrieved");
        writer.WriteString("howRead", value.HowRead);
        writer.WriteEndObject();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Upright.Benchmarks;
using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;
using Upright.Domain.Parties;
using Upright.Domain.Places;

namespace Upright.Dossiers.Rendering;

/// <summary>Values of the field are written as the one word or number that they are. A dossier is written, never read back.</summary>
internal abstract class WriteOnly<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("A dossier is written, not read.");
}

internal sealed class MoneyConverter : WriteOnly<Money>
{
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
}

internal sealed class HcpcsCodeConverter : WriteOnly<HcpcsCode>
{
    public override void Write(Utf8JsonWriter writer, HcpcsCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class ModifierConverter : WriteOnly<Modifier>
{
    public override void Write(Utf8JsonWriter writer, Modifier value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class JurisdictionConverter : WriteOnly<Jurisdiction>
{
    public override void Write(Utf8JsonWriter writer, Jurisdiction value, JsonSerializerOptions options) => writer.WriteStringValue(value.Abbreviation);
}

internal sealed class NpiConverter : WriteOnly<Npi>
{
    public override void Write(Utf8JsonWriter writer, Npi value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

internal sealed class TinConverter : WriteOnly<Tin>
{
    public override void Write(Utf8JsonWriter writer, Tin value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

internal sealed class MedicareAnswerConverter : WriteOnly<Answer<MedicareReference>>
{
    public override void Write(Utf8JsonWriter writer, Answer<MedicareReference> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value is Known<MedicareReference> known)
        {
            writer.WriteNumber("lowest", known.Value.Lowest.Amount);
            writer.WriteNumber("highest", known.Value.Highest.Amount);
            if (known.Value.State is { } state) writer.WriteString("state", state.Abbreviation);
            if (known.Value.Fee is { } fee) writer.WriteNumber("fee", fee.Amount);
            writer.WriteString("publisher", known.Source.Publisher);
            writer.WriteString("document", known.Source.Document);
            writer.WriteString("release", known.Source.Release);
        }
        else if (value is Absent<MedicareReference> absent)
        {
            writer.WriteString("absent", absent.Why.Explanation);
            writer.WriteString("supply", absent.Why.Supply);
        }
        writer.WriteEndObject();
    }
}

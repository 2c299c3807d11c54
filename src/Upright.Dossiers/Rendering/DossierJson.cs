using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Rendering;

/// <summary>The dossier as JSON: camelCase, enums as words, codes, states and amounts as plain values, a missing value an explicit null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(MoneyConverter), typeof(HcpcsCodeConverter), typeof(ModifierConverter), typeof(JurisdictionConverter), typeof(NpiConverter), typeof(TinConverter),
        typeof(MedicareAnswerConverter), typeof(ProvenanceConverter), typeof(WordConverter<Domain.Answers.AbsenceReason>), typeof(WordConverter<Domain.Answers.SourceStanding>), typeof(WordConverter<Benchmarks.ConfidenceGrade>),
        typeof(WordConverter<Benchmarks.Doubt>), typeof(WordConverter<Benchmarks.ApartKind>), typeof(WordConverter<Benchmarks.LeftOutReason>), typeof(WordConverter<Benchmarks.BillingSeries>),
        typeof(WordConverter<Benchmarks.Relevance>), typeof(WordConverter<Benchmarks.Weighting>), typeof(WordConverter<Domain.Codes.ModifierClass>)])]
[JsonSerializable(typeof(Dossier))]
public sealed partial class DossierJson : JsonSerializerContext
{
    /// <summary>For files and terminals: indented, and no letter escaped that need not be.</summary>
    public static DossierJson Indented => Kept.Value;

    private static readonly Lazy<DossierJson> Kept = new(() =>
        new DossierJson(new JsonSerializerOptions(Default!.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}

internal sealed class WordConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower)
    where TEnum : struct, Enum;

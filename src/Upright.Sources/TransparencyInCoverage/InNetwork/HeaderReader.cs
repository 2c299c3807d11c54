using System.Text;
using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Gathers the root's own fields wherever they stand.</summary>
internal sealed class HeaderReader(WarningCounts warnings)
{
    /// <summary>The date in CMS's template, left in place by payers who never set it.</summary>
    private static readonly DateOnly TemplateDate = new(2020, 8, 27);

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private bool _saysSynthetic;

    public static bool IsHeaderKey(string key) => key is "reporting_entity_name" or "reporting_entity_type" or "plan_name" or "plan_id_type" or "plan_id"
        or "plan_market_type" or "issuer_name" or "plan_sponsor_name" or "version" or "last_updated_on" or "upright_synthetic";

    /// <summary>Reads the value of one of the header's keys.</summary>
    public void Read(JsonInput input, string key)
    {
        if (input.NextByte() is (byte)'{' or (byte)'[')
        {
            warnings.Count(WarningKind.WrongTypeInHeader);
            if (key == "upright_synthetic") _saysSynthetic = true;
            input.SkipValue();
            return;
        }
        var tokens = new JsonTokens(input);
        tokens.Read();
        if (key == "upright_synthetic") _saysSynthetic = tokens.Kind is not (JsonTokenType.False or JsonTokenType.Null);
        else if (tokens.Kind is JsonTokenType.String or JsonTokenType.Number)
        {
            if (tokens.Kind == JsonTokenType.Number) warnings.Count(WarningKind.WrongTypeInHeader);
            var text = tokens.Text().Trim();
            if (text.Contains('�', StringComparison.Ordinal)) warnings.Count(WarningKind.TextNotUtf8);
            if (!_fields.TryAdd(key, text))
            {
                warnings.Count(WarningKind.KeyRepeated);
                _fields[key] = text;
            }
        }
        tokens.Release();
    }

    public InNetworkHeader Finish()
    {
        var name = Field("reporting_entity_name");
        CheckPlan();
        return new InNetworkHeader
        {
            ReportingEntityName = name,
            ReportingEntityType = Field("reporting_entity_type"),
            PlanName = Field("plan_name"),
            PlanIdType = Field("plan_id_type"),
            PlanId = Field("plan_id"),
            PlanMarketType = Field("plan_market_type"),
            IssuerName = Field("issuer_name"),
            PlanSponsorName = Field("plan_sponsor_name"),
            Version = Field("version"),
            LastUpdatedOn = Field("last_updated_on"),
            LastUpdated = ReadLastUpdated(),
            IsSynthetic = _saysSynthetic || (name?.StartsWith("SYNTHETIC", StringComparison.OrdinalIgnoreCase) ?? false),
        };
    }

    private string? Field(string key) => _fields.TryGetValue(key, out var text) && text.Length > 0 ? text : null;

    private DateOnly? ReadLastUpdated()
    {
        if (Field("last_updated_on") is not { } text || !DateText.TryRead(Encoding.UTF8.GetBytes(text), out var date, out var plain))
        {
            warnings.Count(WarningKind.LastUpdatedUnreadable);
            return null;
        }
        if (!plain) warnings.Count(WarningKind.LastUpdatedIsDateTime);
        if (date != TemplateDate) return date;
        warnings.Count(WarningKind.LastUpdatedIsTemplate);
        return null;
    }

    private void CheckPlan()
    {
        string[] plan = ["plan_name", "plan_id_type", "plan_id", "plan_market_type"];
        var there = plan.Count(key => Field(key) is not null);
        if (there is > 0 and < 4) warnings.Count(WarningKind.PlanFieldsPartial);
        if (Field("plan_id_type") is { } type && type.Any(char.IsUpper)) warnings.Count(WarningKind.PlanIdTypeCase);
    }
}

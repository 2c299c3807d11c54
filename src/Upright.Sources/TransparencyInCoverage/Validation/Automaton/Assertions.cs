using System.Text.Json;
using System.Text.RegularExpressions;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The keywords that assert something of a value by itself, as the schema's text writes them.</summary>
internal static class Assertions
{
    public static bool TryRead(Component component, JsonProperty keyword)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            case "type":
                var names = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!).ToArray() : [value.GetString()!];
                component.Kinds = names.Aggregate(0, (bits, name) => bits | Kinds(name));
                component.KindsText = string.Join(" or ", names);
                break;
            case "enum":
                component.Words = value.EnumerateArray().Select(Word).ToArray();
                break;
            case "const":
                component.Words = [Word(value)];
                component.IsConst = true;
                break;
            case "minLength":
                component.MinLength = value.GetInt32();
                break;
            case "maxLength":
                component.MaxLength = value.GetInt32();
                break;
            case "pattern":
                component.PatternText = value.GetString()!;
                component.Pattern = new Regex(Ecma(component.PatternText), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
                break;
            case "format":
                component.Format = value.GetString() switch
                {
                    "date" => TextFormat.Date,
                    "uri" => TextFormat.Uri,
                    var other => throw new NotSupportedException("format " + other),
                };
                break;
            case "minimum":
                component.Minimum = JsonNumber.Of(value.GetDecimal());
                break;
            case "maximum":
                component.Maximum = JsonNumber.Of(value.GetDecimal());
                break;
            case "exclusiveMinimum":
                component.ExclusiveMinimum = JsonNumber.Of(value.GetDecimal());
                break;
            case "exclusiveMaximum":
                component.ExclusiveMaximum = JsonNumber.Of(value.GetDecimal());
                break;
            case "minItems":
                component.MinItems = value.GetInt32();
                break;
            case "maxItems":
                component.MaxItems = value.GetInt32();
                break;
            case "uniqueItems":
                component.UniqueItems = value.GetBoolean();
                break;
            default:
                return false;
        }
        return true;
    }

    private static int Kinds(string name) => name switch
    {
        "object" => Bit(JsonKind.Object),
        "array" => Bit(JsonKind.Array),
        "string" => Bit(JsonKind.Text),
        "integer" => Bit(JsonKind.Integer),
        "number" => Bit(JsonKind.Integer) | Bit(JsonKind.Fraction),
        "boolean" => Bit(JsonKind.Boolean),
        "null" => Bit(JsonKind.Null),
        _ => throw new NotSupportedException("type " + name),
    };

    private static int Bit(JsonKind kind) => 1 << (int)kind;

    private static string Word(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new NotSupportedException("An enum or const that is not text.");

    /// <summary>In ECMA 262, which draft-07 names, <c>$</c> is the very end of the text; in .NET it may stand before a last line feed.</summary>
    private static string Ecma(string pattern) => pattern.EndsWith('$') && !pattern.EndsWith("\\$", StringComparison.Ordinal) ? pattern[..^1] + "\\z" : pattern;
}

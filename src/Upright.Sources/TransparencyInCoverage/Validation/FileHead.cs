using System.Text;
using System.Text.Json;
using Upright.Domain;

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>What a file's beginning tells: which kind it is, which version it claims, and fields that only one release has.</summary>
/// <param name="Kind">Null when no field of the root tells.</param>
/// <param name="Version">As the file writes it.</param>
/// <param name="MajorByContent">1 or 2 by the fields; null when none tells.</param>
/// <param name="IsBroken">Whether the text stops being JSON within the bytes looked at.</param>
internal sealed record FileHead(FileKind? Kind, string? Version, int? MajorByContent, bool IsBroken)
{
    /// <param name="bytes">The first bytes of the JSON text; they may end anywhere.</param>
    /// <exception cref="UnreadableInputException">The text does not begin like a JSON object.</exception>
    public static FileHead Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.TrimStart(" \t\r\n"u8) is [(byte)'<', ..])
            throw new UnreadableInputException("This is a web page or an XML error message, not a payer's file. Download it again from the publisher's current index.") { Offset = 0 };
        if (bytes.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
            throw new UnreadableInputException("A Transparency in Coverage file is a JSON object and begins with {.") { Offset = 0 };
        FileKind? kind = null;
        string? version = null;
        int? major = null;
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName) continue;
                if (reader.CurrentDepth == 1)
                {
                    kind ??= KindOf(ref reader);
                    if (Is(ref reader, "version"u8) && reader.Read() && reader.TokenType == JsonTokenType.String) version = Encoding.UTF8.GetString(reader.ValueSpan);
                    else if (reader.TokenType == JsonTokenType.PropertyName && (Is(ref reader, "issuer_name"u8) || Is(ref reader, "plan_sponsor_name"u8))) major ??= 2;
                }
                else if (major is null)
                {
                    if (Is(ref reader, "setting"u8) || Is(ref reader, "network_name"u8) || Is(ref reader, "business_name"u8) || Is(ref reader, "issuer_name"u8)) major = 2;
                    else if (Is(ref reader, "provider_groups"u8) && InRate(reader.CurrentDepth, kind)) major = 1;
                }
            }
        }
        catch (JsonException)
        {
            // The automaton will say where; what came before may tell enough.
            return new FileHead(kind, version, major, IsBroken: true);
        }
        return new FileHead(kind, version, major, IsBroken: false);
    }

    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, escaped: JSON, but no name that is known.
            return false;
        }
    }

    private static bool InRate(int depth, FileKind? kind) => kind == FileKind.InNetwork && depth == 5;

    private static FileKind? KindOf(ref Utf8JsonReader reader) =>
        Is(ref reader, "in_network"u8) || Is(ref reader, "provider_references"u8) ? FileKind.InNetwork
        : Is(ref reader, "out_of_network"u8) ? FileKind.AllowedAmounts
        : Is(ref reader, "reporting_structure"u8) ? FileKind.TableOfContents
        : Is(ref reader, "provider_groups"u8) ? FileKind.ProviderReference
        : null;
}

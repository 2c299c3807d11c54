using System.Text.Json;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>Reads the values of an object's members, whatever stands in their place; each begins at the member's name.</summary>
internal static class JsonMembers
{
    internal delegate void ObjectReader(ref JsonTokens tokens);

    /// <summary>Every object of an array; anything else is passed over.</summary>
    public static void Each(ref JsonTokens tokens, ObjectReader read)
    {
        tokens.Read();
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            tokens.SkipRest();
            return;
        }
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
        {
            if (tokens.Kind == JsonTokenType.StartObject) read(ref tokens);
            else tokens.SkipRest();
        }
    }

    /// <summary>The texts and numbers of an array.</summary>
    public static List<string> Texts(ref JsonTokens tokens)
    {
        var texts = new List<string>();
        tokens.Read();
        if (tokens.Kind != JsonTokenType.StartArray)
        {
            tokens.SkipRest();
            return texts;
        }
        for (tokens.Read(); tokens.Kind != JsonTokenType.EndArray; tokens.Read())
        {
            if (tokens.Kind is JsonTokenType.String or JsonTokenType.Number) texts.Add(tokens.Text());
            else tokens.SkipRest();
        }
        return texts;
    }

    /// <summary>A text, or a number as it is written; empty for anything else.</summary>
    public static string Text(ref JsonTokens tokens)
    {
        tokens.Read();
        if (tokens.Kind is JsonTokenType.String or JsonTokenType.Number) return tokens.Text();
        tokens.SkipRest();
        return "";
    }

    public static void Skip(ref JsonTokens tokens)
    {
        tokens.Read();
        tokens.SkipRest();
    }
}

using System.Text.Json;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>Tells a file of in-network rates by the keys at its beginning.</summary>
public static class InNetworkRecognition
{
    /// <summary>How much decompressed text is looked at.</summary>
    private const int Look = 256 * 1024;

    /// <summary>Whether the file (or the first member of a zip) begins like in-network rates. False for what is of another kind, or damaged before it tells.</summary>
    /// <exception cref="UnreadableInputException">There is no such file.</exception>
    public static bool IsInNetwork(string path)
    {
        using var file = PayerFile.Open(path);
        if (file.Kind is ContainerKind.Empty or ContainerKind.Markup or ContainerKind.SevenZip or ContainerKind.Unknown) return false;
        var head = new byte[Look];
        var length = 0;
        try
        {
            using var text = file.OpenMember(file.Members[0], new WarningCounts());
            for (int count; length < Look && (count = text.Text.Read(head.AsSpan(length))) > 0;) length += count;
        }
        catch (InvalidDataException)
        {
            // What came before the damage tells what the file was meant to be, and its reader then says where it breaks off.
        }
        return IsInNetwork(head.AsSpan(0, length));
    }

    private static bool IsInNetwork(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((byte)0xef) && head.Length > 3) head = head[3..];
        var reader = new Utf8JsonReader(head, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) continue;
                if (reader.ValueTextEquals("in_network"u8) || reader.ValueTextEquals("provider_references"u8)) return true;
                if (reader.ValueTextEquals("out_of_network"u8) || reader.ValueTextEquals("reporting_structure"u8) || reader.ValueTextEquals("provider_groups"u8)) return false;
            }
        }
        catch (JsonException)
        {
            // Whatever came before the damage did not tell.
        }
        return false;
    }
}

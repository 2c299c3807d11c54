using System.Text.Json;
using Upright.Domain;
using Upright.X12.Checking;

namespace Upright.Commands.X12;

/// <summary>Finds a payer's profile: one that is built in, or a JSON file.</summary>
internal static class Profiles
{
    /// <exception cref="UnreadableInputException">Neither a built-in profile nor a readable file.</exception>
    public static PayerProfile? Find(string? name)
    {
        if (name is null) return null;
        if (PayerProfile.BuiltIn.FirstOrDefault(p => p.Id == name) is { } builtIn) return builtIn;
        if (!File.Exists(name))
            throw new UnreadableInputException($"There is no profile of this name and no such file. Built in: {string.Join(", ", PayerProfile.BuiltIn.Select(p => p.Id))}.") { File = name };
        try
        {
            using var stream = File.OpenRead(name);
            return JsonSerializer.Deserialize(stream, X12Json.Default.PayerProfile) ?? throw new UnreadableInputException("The profile is empty.") { File = name };
        }
        catch (JsonException e)
        {
            throw new UnreadableInputException("The profile is not a JSON object with an id and a title.", e) { File = name, Line = e.LineNumber + 1 };
        }
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Upright.Domain;

namespace Upright.Sources.Fetching;

/// <summary>The known files of the publishers, with the user's own additions and corrections.</summary>
public static partial class OfficialFiles
{
    /// <summary>The user's file in the data folder, of the same form as the embedded one.</summary>
    public const string UsersFile = "addresses.json";

    /// <summary>The embedded list; entries of the user's file replace those of the same name or are added.</summary>
    /// <exception cref="UnreadableInputException">The user's file is not of this form.</exception>
    public static IReadOnlyList<OfficialFile> Load(string? dataFolder)
    {
        using var embedded = typeof(OfficialFiles).Assembly.GetManifestResourceStream("Upright.Sources.Fetching.addresses.json")!;
        var files = Read(embedded, UsersFile).ToList();
        if (dataFolder is null || Path.Combine(dataFolder, UsersFile) is var path && !File.Exists(path)) return files;
        using var users = File.OpenRead(path);
        foreach (var file in Read(users, path))
        {
            var known = files.FindIndex(f => f.Name == file.Name);
            if (known < 0) files.Add(file);
            else files[known] = file;
        }
        foreach (var file in files)
        {
            if (file.InsideOf is { } archive && !files.Exists(f => f.Name == archive && f.InsideOf is null))
                throw new UnreadableInputException($"{file.Name}: 'insideOf' names no file of the list that is published alone.") { File = path };
        }
        return files;
    }

    private static IReadOnlyList<OfficialFile> Read(Stream stream, string path)
    {
        try
        {
            var files = JsonSerializer.Deserialize(stream, FetchingJson.Default.OfficialFileList)?.Files ?? throw new UnreadableInputException("The list is empty; expected {\"files\": [...]}.") { File = path };
            foreach (var file in files) Check(file, path);
            return files;
        }
        catch (JsonException e)
        {
            throw new UnreadableInputException($"Not a list of addresses at {e.Path ?? "$"}: every entry needs all the members that 'upright fetch --list --json' shows, and no others.", e) { File = path, Line = e.LineNumber + 1 };
        }
    }

    private static void Check(OfficialFile file, string path)
    {
        // The name becomes a file name: nothing that could leave the folder may pass.
        if (!Name().IsMatch(file.Name)) throw new UnreadableInputException("A 'name' may hold small letters, digits and hyphens only, at most 40.") { File = path };
        if (file.LargestMegabytes is < 1 or > 100_000) throw new UnreadableInputException($"{file.Name}: 'largestMegabytes' must lie between 1 and 100,000.") { File = path };
        foreach (var address in file.Addresses)
        {
            try
            {
                _ = AddressPattern.For(address, Release.Of(file.Cadence, new DateOnly(2026, 1, 1)));
            }
            catch (FormatException e)
            {
                throw new UnreadableInputException($"{file.Name}: {e.Message}.", e) { File = path };
            }
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$")]
    private static partial Regex Name();
}

using Upright.CommandLine;
using Upright.Domain;
using Upright.Domain.Codes;
using Upright.Domain.CodeSets;
using Upright.Store.Reference;
using Upright.Store.Reference.CodeSets;

namespace Upright.Commands.Validate;

/// <summary>Which Level II codes exist: a list that the user names, else the HCPCS releases of the data folder, if there are any.</summary>
internal sealed record ExistingCodes(ICodeSets Sets, string Name, IDisposable? Store) : IDisposable
{
    private const string Loaded = "the loaded HCPCS releases";

    /// <exception cref="UnreadableInputException">The list that the user names cannot be read.</exception>
    public static ExistingCodes Open(string? list, string? dataFolder)
    {
        if (list is not null) return new ExistingCodes(new ListedCodes(Read(list)), "the codes of " + Path.GetFileName(list), null);
        var folder = DataFolder.Resolve(dataFolder);
        // A check leaves nothing behind, so no store is made where there is none.
        if (!File.Exists(Path.Combine(folder, ReferenceStore.FileName))) return new ExistingCodes(NoCodeSets.Instance, Loaded, null);
        try
        {
            var store = ReferenceStore.Open(folder);
            return new ExistingCodes(new ReferenceCodeSets(store), Loaded, store);
        }
        catch (UnreadableInputException damaged)
        {
            // All other checks can do without it; the report says that this one was not made.
            Console.Error.WriteLine("upright: codes are not looked up. " + damaged.Located);
            return new ExistingCodes(NoCodeSets.Instance, Loaded, null);
        }
    }

    public void Dispose() => Store?.Dispose();

    private static HashSet<string> Read(string list)
    {
        try
        {
            var codes = File.ReadLines(list).Select(line => line.Length >= 5 && HcpcsCode.TryParse(line[..5], out var code) ? code.Value : "").Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
            return codes.Count > 0 ? codes : throw new UnreadableInputException("No line begins with an HCPCS Level II code.") { File = list };
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException("The list of codes cannot be read.", missing) { File = list };
        }
    }

    private sealed class ListedCodes(HashSet<string> codes) : ICodeSets
    {
        public CodeVerdict Ask(CodeSet list, ReadOnlySpan<char> code, DateOnly serviceDate) =>
            list != CodeSet.Hcpcs ? CodeVerdict.NotLoaded : codes.Contains(code.ToString()) ? CodeVerdict.Valid : CodeVerdict.Unknown;
    }
}

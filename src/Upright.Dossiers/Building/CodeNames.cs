using Upright.Coverage;
using Upright.Domain.Codes;
using Upright.Store.Reference.Questions;
using Upright.Store.Starter;

namespace Upright.Dossiers.Building;

/// <summary>Short names of other codes that a dossier mentions: ours where the code is written up, else the release's short description.</summary>
internal sealed class CodeNames(CoverageLibrary library, Codes codes, CodeAnswer answer)
{
    public string? Of(HcpcsCode code)
    {
        if (library.Codes.FirstOrDefault(p => p.Code == code) is { } profile) return profile.Name;
        if (StarterData.PlainNames.TryGetValue(code.Value, out var plain)) return plain;
        if ((answer.Choice.Source ?? answer.Choice.Nearest) is not { } source || codes.Find(source, code.Value) is not { } record) return null;
        return record.ShortDescription.Length > 0 ? record.ShortDescription : record.LongDescription;
    }
}

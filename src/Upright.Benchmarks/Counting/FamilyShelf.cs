using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Upright.Benchmarks.Asking;

namespace Upright.Benchmarks.Counting;

/// <summary>
/// Keeps the families beside the lake, since finding them looks at every file: one file, named by a hash of the files, the fees and the edition of the method.
/// Safe for many threads.
/// </summary>
/// <param name="folder">Where they are kept; null keeps them in memory only.</param>
/// <param name="pricesByCode">How many prices each L code has in some files.</param>
/// <param name="feeOf">The nation's highest purchase fee; null for none.</param>
internal sealed class FamilyShelf(FamilyMaker maker, string? folder, Func<IReadOnlyList<string>, IReadOnlyDictionary<string, long>> pricesByCode, Func<string, DateOnly?, decimal?> feeOf)
{
    /// <summary>Changes when families are found otherwise: those kept before are then not used.</summary>
    private const string Edition = "2";

    private const int MostKept = 4;
    private readonly Lock _gate = new();
    private readonly List<(string Key, Family Family)> _kept = [];

    public Family Of(IReadOnlyList<ChosenSource> chosen, DateOnly? date)
    {
        var current = chosen.Where(c => c.Age == 0).ToList();
        var asked = Key(current, date?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        // Whoever comes second waits for the first rather than finding the same.
        lock (_gate)
        {
            var place = _kept.FindIndex(k => k.Key == asked);
            if (place >= 0) return _kept[place].Family;
            var family = Find(current, date);
            if (_kept.Count == MostKept) _kept.RemoveAt(0);
            _kept.Add((asked, family));
            return family;
        }
    }

    private Family Find(List<ChosenSource> current, DateOnly? date)
    {
        var panel = new List<(string Code, decimal Fee)>();
        foreach (var (code, _) in pricesByCode([.. current.Select(c => c.Source.SourceId)]).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            if (feeOf(code, date) is { } fee && fee >= Family.LeastFee) panel.Add((code, fee));
            if (panel.Count == Family.MostCodes) break;
        }
        if (panel.Count < Family.FewestCodes) return new Family([.. panel.Select(p => p.Code)], new Dictionary<string, Kinship>());
        panel.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        if (folder is null) return maker.Make(panel, current);
        var file = Path.Combine(folder, $"family-{Key(current, string.Join(' ', panel.Select(p => p.Code + p.Fee.ToString(CultureInfo.InvariantCulture))))}.bin");
        if (FamilyFile.Read(file) is { } known) return known;
        var made = maker.Make(panel, current);
        foreach (var old in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "family-*").Where(f => File.GetLastWriteTimeUtc(f) < DateTime.UtcNow.AddDays(-40)) : []) File.Delete(old);
        FamilyFile.Write(made, file);
        return made;
    }

    private static string Key(List<ChosenSource> current, string more)
    {
        var text = new StringBuilder(Edition).Append('|').Append(more);
        foreach (var c in current.OrderBy(c => c.Source.SourceId, StringComparer.Ordinal))
            text.Append('|').Append(c.Source.SourceId).Append(c.Source.Folder).Append('|').Append(c.Payer).Append('|').Append(c.ContractPayer);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}

using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Upright.Sources.Payers;

/// <summary>
/// The map from reporting entities' names to payer families, a data file with its sources. A name is in it when it is, or begins with,
/// one of the map's names as whole words; anything else stays under its own name. Nothing is guessed.
/// </summary>
public sealed class PayerFamilies
{
    private const string SyntheticMark = "SYNTHETIC ";
    private readonly Dictionary<string, PayerIdentity> _byName = new(StringComparer.Ordinal);
    private readonly int _longest;

    private PayerFamilies(PayerFamilyFile file)
    {
        foreach (var family in file.Families)
        {
            Add(family.Names, new PayerIdentity(family.Key, family.Name, null, false));
            foreach (var licensee in family.Licensees) Add(licensee.Names, new PayerIdentity(family.Key, family.Name, licensee.Name, false));
        }
        _longest = _byName.Keys.Max(k => k.Split(' ').Length);
    }

    /// <summary>The map that comes with the program.</summary>
    public static PayerFamilies Default { get; } = Load();

    /// <summary>Every name of the map, in its plain form.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    public PayerIdentity Of(string reportingEntity)
    {
        if (reportingEntity.StartsWith(SyntheticMark, StringComparison.OrdinalIgnoreCase)) return new PayerIdentity(null, reportingEntity, null, true);
        var words = Plain(reportingEntity).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The longest name wins: "anthem blue cross of california" before "anthem".
        for (var length = Math.Min(words.Length, _longest); length > 0; length--)
            if (_byName.TryGetValue(string.Join(' ', words.Take(length)), out var identity)) return identity;
        return new PayerIdentity(null, reportingEntity.Trim(), null, false);
    }

    /// <summary>Lower case, words only; "and", "&amp;" and "the" do not tell names apart, nor does "BCBS" from what it stands for.</summary>
    internal static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) text.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '.' or '®')) text.Append(' ');
        }
        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(w => w switch { "bcbs" => ["blue", "cross", "blue", "shield"], "bluecross" => ["blue", "cross"], "blueshield" => ["blue", "shield"], _ => new[] { w } })
            .Where(w => w is not ("and" or "the"));
        return string.Join(' ', words);
    }

    private void Add(IReadOnlyList<string> names, PayerIdentity identity)
    {
        foreach (var name in names)
            if (!_byName.TryAdd(Plain(name), identity) && _byName[Plain(name)] != identity)
                throw new InvalidDataException($"The payer map gives \"{name}\" to two payers.");
    }

    private static PayerFamilies Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("payer-families.json")!;
        return new PayerFamilies(JsonSerializer.Deserialize(stream, PayerFamilyJson.Default.PayerFamilyFile)!);
    }
}

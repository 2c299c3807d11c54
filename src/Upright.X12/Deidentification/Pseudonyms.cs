using System.Security.Cryptography;
using System.Text;
using Upright.Domain.Parties;

namespace Upright.X12.Deidentification;

/// <summary>
/// Replaces values by others of the same shape, the same value always by the same other one under the same key (HMAC-SHA-256).
/// Without the key nothing leads back.
/// </summary>
internal sealed class Pseudonyms(byte[] key)
{
    /// <summary>Letters that a Medicare Beneficiary Identifier may hold: identifiers stay valid.</summary>
    private const string Letters = "ACDEFGHJKMNPQRTUVWXY";

    /// <summary>
    /// ZIP prefixes of fewer than 20,000 people by the 2010 census, which the safe harbour rule has replaced by 000
    /// (45 CFR 164.514(b)(2)(i)(B) and its guidance).
    /// </summary>
    private static readonly string[] s_sparse = ["036", "059", "102", "203", "205", "369", "556", "692", "821", "823", "878", "879", "884", "893"];

    /// <summary>Whole weeks back, so that days of the week stay: 4 to 52.</summary>
    public int DaysBack { get; } = 7 * (4 + HMACSHA256.HashData(key, "dates"u8)[0] % 49);

    /// <summary>Digits become digits, letters letters, the rest stays. A valid NPI becomes a valid NPI.</summary>
    public string Identifier(string value)
    {
        var hash = Hash(value);
        var result = value.ToCharArray();
        for (var i = 0; i < result.Length; i++)
        {
            var b = hash[i % hash.Length] ^ (i / hash.Length * 31);
            if (char.IsAsciiDigit(result[i])) result[i] = (char)(i == 0 && result[i] != '0' ? '1' + b % 9 : '0' + b % 10);
            else if (char.IsLetter(result[i])) result[i] = Letters[b % Letters.Length];
        }
        // The length too: blanks around a number are trimmed when it is parsed.
        if (value.Length != 10 || !Npi.TryParse(value, out _)) return new string(result);
        result[0] = value[0];
        for (result[9] = '0'; !Npi.TryParse(new string(result), out _); result[9]++) { }
        return new string(result);
    }

    /// <summary>An invented word that can be spoken, for names.</summary>
    public string Word(string value, int syllables)
    {
        const string consonants = "BDFGKLMNPRSTVZ";
        const string vowels = "AEIOU";
        var hash = Hash(value);
        var word = new StringBuilder(syllables * 2);
        for (var i = 0; i < syllables; i++) word.Append(consonants[hash[2 * i] % consonants.Length]).Append(vowels[hash[2 * i + 1] % vowels.Length]);
        return word.ToString();
    }

    /// <summary>Keeps the first three digits, which the safe harbour rule allows where enough people live.</summary>
    public static string Zip(string value) =>
        value.Length < 5 || Array.IndexOf(s_sparse, value[..3]) >= 0 ? new string('0', value.Length) : value[..3] + new string('0', value.Length - 3);

    public string Date(DateOnly date) => (date.DayNumber > DaysBack ? date.AddDays(-DaysBack) : date).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    private byte[] Hash(string value) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value));
}

using System.Text;
using System.Text.Json;

namespace Upright.Tests.TransparencyInCoverage.Validation;

/// <summary>Fuzzing: documents to damage, ways to damage them, and the judge of whether what is left is JSON.</summary>
internal static class Damaging
{
    /// <summary>The given documents and, where the shared data are, CMS's examples and the edge cases.</summary>
    public static List<byte[]> Seeds(params IEnumerable<byte[]> own)
    {
        var seeds = own.ToList();
        if (SharedData.Root is { } root)
            seeds.AddRange(Directory.GetFiles(Path.Combine(root, "tic"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(f => new FileInfo(f).Length < 8_000).Select(File.ReadAllBytes));
        return seeds;
    }

    /// <summary>Throws when it is no JSON.</summary>
    public static void AssertIsJson(byte[] bytes) => JsonDocument.Parse(WithoutMark(Repaired(bytes)), new JsonDocumentOptions { MaxDepth = 600 }).Dispose();

    /// <summary>UPRIGHT_FUZZ_ROUNDS makes the run longer by hand, UPRIGHT_FUZZ_SEED another one.</summary>
    public static int Rounds() => int.TryParse(Environment.GetEnvironmentVariable("UPRIGHT_FUZZ_ROUNDS"), out var rounds) ? rounds : 4_000;

    public static int Seed() => int.TryParse(Environment.GetEnvironmentVariable("UPRIGHT_FUZZ_SEED"), out var seed) ? seed : 7;

    /// <summary>Bytes that are not UTF-8 are only a finding; the judge of JSON in this test would refuse them.</summary>
    public static byte[] Repaired(byte[] bytes) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));

    public static byte[] WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    /// <summary>What is nearly JSON, or JSON that is seldom written.</summary>
    private static readonly string[] Words =
        ["\\x", "\\u12", "\\ud83e", "\\/", "01", "1.", "-", "1e", "1E+2", ".5", "NaN", "nul", "true", ",]", ",}", ",,", "::", "\"\"", "[]", "{}", "/**/", "'", "\u00a0", "\t"];

    public static byte[] Damage(byte[] bytes, List<byte[]> seeds, Random random)
    {
        byte[] interesting = [0, (byte)'"', (byte)'\\', (byte)'{', (byte)'}', (byte)'[', (byte)']', (byte)',', (byte)':', (byte)'0', (byte)'-', (byte)'e', (byte)'.', 0x80, 0xFF, (byte)'\n'];
        for (var changes = random.Next(1, 5); changes > 0 && bytes.Length > 4; changes--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = interesting[random.Next(interesting.Length)];
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(40))..]];
                    break;
                case 3:
                    bytes = [.. bytes[..at], .. bytes[Math.Max(0, at - random.Next(60))..]];
                    break;
                case 4:
                    bytes = [.. bytes[..at], .. Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]), .. bytes[at..]];
                    break;
                default:
                    var other = seeds[random.Next(seeds.Count)];
                    bytes = other.Length == 0 ? bytes : [.. bytes[..at], .. other[random.Next(other.Length)..]];
                    break;
            }
        }
        return bytes;
    }
}

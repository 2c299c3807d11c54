using System.Globalization;

namespace Upright.Sources.TransparencyInCoverage.Synthetic;

/// <summary>
/// Which codes a synthetic file prices: thousands of five-digit procedure numbers, a few hundred Level II codes,
/// and orthotic and prosthetic codes as a share of about eight in a thousand, as published files have them.
/// </summary>
internal static class SyntheticCodes
{
    public const int Most = 6_000;

    /// <summary>Level II codes that every file of more than a handful of items has; L2387 is in all.</summary>
    private static readonly string[] OrthoticAndProsthetic =
    [
        "L2387", "L1833", "L0650", "L1852", "L4361", "L1906", "L3908", "L0648", "L1971", "L1951", "L2036", "L5301",
        "L0120", "L0457", "L0631", "L0637", "L1200", "L1686", "L1690", "L1810", "L1812", "L1820", "L1832", "L1843",
        "L1845", "L1846", "L1851", "L1902", "L1932", "L1940", "L1960", "L1970", "L1990", "L2020", "L2405", "L3000",
        "L3020", "L3660", "L3670", "L3807", "L3916", "L3960", "L4350", "L4387", "L4396", "L5050", "L5321", "L5856",
    ];

    private static readonly string[] Equipment =
    [
        "A4253", "A4604", "A5500", "A5512", "A6530", "A7030", "A7034", "A7037", "E0114", "E0143", "E0260", "E0470",
        "E0601", "E0730", "E0748", "E1390", "K0001", "K0003", "K0823", "K0861",
    ];

    /// <summary>The first codes in order of importance, then shuffled by the seed so that wanted codes lie anywhere in the file.</summary>
    public static SyntheticCode[] Choose(int count, ulong seed)
    {
        var random = new SyntheticRandom(seed ^ 0xC0DE5);
        var chosen = new List<SyntheticCode>(count) { Level2("L2387") };
        var level2 = Math.Max(1, count / 125);
        chosen.AddRange(OrthoticAndProsthetic.Skip(1).Take(level2 - 1).Select(Level2));
        chosen.AddRange(Equipment.Take(count / 250).Select(Level2));
        for (var i = 0; i < count / 40 && chosen.Count < count; i++)
            chosen.Add(Level2((i % 3 == 0 ? "J" : i % 3 == 1 ? "G" : "Q") + (1000 + i * 7).ToString(CultureInfo.InvariantCulture)));
        var step = 89_000 / Math.Max(1, count);
        for (var number = 10_004; chosen.Count < count; number += Math.Max(1, step))
            chosen.Add(Of("CPT", number.ToString(CultureInfo.InvariantCulture)));
        var codes = chosen.ToArray();
        for (var i = codes.Length - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (codes[i], codes[j]) = (codes[j], codes[i]);
        }
        return codes;
    }

    private static SyntheticCode Level2(string code) => Of("HCPCS", code);

    /// <summary>Fees run from about 8 to 8,000 dollars, evenly by magnitude.</summary>
    private static SyntheticCode Of(string type, string code)
    {
        ulong hash = 0;
        foreach (var c in code) hash = SyntheticRandom.Mix(hash + c);
        int[] magnitudes = [800, 2_000, 5_000, 12_000, 30_000, 70_000, 150_000, 400_000];
        var magnitude = magnitudes[hash & 7];
        return new SyntheticCode(type, code, magnitude + (int)((hash >> 8) % (ulong)magnitude));
    }
}

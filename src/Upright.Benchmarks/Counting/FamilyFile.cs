namespace Upright.Benchmarks.Counting;

/// <summary>Families in a file: written aside and renamed, so that a reader finds all of it or nothing.</summary>
internal static class FamilyFile
{
    private const uint Mark = 0x55464D32;

    public static void Write(Family family, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = path + "." + Guid.NewGuid().ToString("N");
        using (var writer = new BinaryWriter(File.Create(aside)))
        {
            writer.Write(Mark);
            writer.Write(string.Join(' ', family.Panel));
            writer.Write(family.ByPayer.Count);
            foreach (var (payer, kin) in family.ByPayer)
            {
                writer.Write(payer);
                writer.Write(kin.Count);
                for (var i = 0; i < kin.Count; i++)
                {
                    writer.Write(kin[i]);
                    writer.Write(kin.Steps[i]);
                    writer.Write(kin.Hits[i]);
                    writer.Write(kin.Codes[i]);
                }
            }
            writer.Write(Mark);
        }
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Null when there is none, or none that can be read to its end: it is then made again.</summary>
    public static Family? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 16));
            if (reader.ReadUInt32() != Mark) return null;
            var panel = reader.ReadString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var payers = new Dictionary<string, Kinship>(StringComparer.Ordinal);
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var (payer, count) = (reader.ReadString(), reader.ReadInt32());
                if (count < 0 || count > reader.BaseStream.Length / 14) return null;
                var (contracts, steps, hits, codes) = (new ulong[count], new int[count], new byte[count], new byte[count]);
                for (var i = 0; i < count; i++) (contracts[i], steps[i], hits[i], codes[i]) = (reader.ReadUInt64(), reader.ReadInt32(), reader.ReadByte(), reader.ReadByte());
                payers[payer] = new Kinship(contracts, steps, hits, codes);
            }
            return reader.ReadUInt32() == Mark ? new Family(panel, payers) : null;
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            return null;
        }
    }
}

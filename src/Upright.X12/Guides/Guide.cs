using System.Collections.Frozen;

namespace Upright.X12.Guides;

/// <summary>
/// An implementation guide as one table: loops, segments, elements, codes. Readers, checks and writers all use it.
/// Guides are read from the tables in the assembly on first use and never change.
/// </summary>
public sealed class Guide
{
    private static readonly Lazy<Guide> s_professional = Load("837P");
    private static readonly Lazy<Guide> s_remittance = Load("835");
    private static readonly Lazy<Guide> s_acknowledgement = Load("999");
    private static readonly Lazy<Guide> s_claimAcknowledgement = Load("277CA");
    private readonly Dictionary<uint, bool> _startsLoop = [];

    internal Guide(string name, string prefix, string group, string set, string[] versions, LoopRule root)
    {
        (Name, Prefix, Group, TransactionSet, Versions, Root) = (name, prefix, group, set, versions, root);
        foreach (var loop in Loops()) if (loop.Id != root.Id) _startsLoop[loop.ChildArray[0].First.Definition.Key] = true;
        Names = Loops().SelectMany(l => l.Children).Where(c => c.Segment is not null).Select(c => c.First.Definition.Key).ToFrozenSet();
    }

    /// <summary>837P 005010X222A1: the claim of professionals and suppliers.</summary>
    public static Guide Professional => s_professional.Value;

    /// <summary>835 005010X221A1: the remittance advice.</summary>
    public static Guide Remittance => s_remittance.Value;

    /// <summary>999 005010X231A1: the implementation acknowledgement.</summary>
    public static Guide Acknowledgement => s_acknowledgement.Value;

    /// <summary>277CA 005010X214: the claim acknowledgement.</summary>
    public static Guide ClaimAcknowledgement => s_claimAcknowledgement.Value;

    public static IReadOnlyList<Guide> All => [Professional, Remittance, Acknowledgement, ClaimAcknowledgement];

    /// <summary>837P, 835, 999, 277CA.</summary>
    public string Name { get; }

    /// <summary>With which finding ids begin: X222.</summary>
    public string Prefix { get; }

    /// <summary>GS01.</summary>
    public string Group { get; }

    /// <summary>ST01.</summary>
    public string TransactionSet { get; }

    /// <summary>What GS08 may say; the first is the version that is written.</summary>
    public IReadOnlyList<string> Versions { get; }

    public LoopRule Root { get; }

    /// <summary>Every segment name that the guide knows.</summary>
    internal FrozenSet<uint> Names { get; }

    internal bool StartsLoop(uint key) => _startsLoop.ContainsKey(key);

    /// <summary>The guide for a transaction set by its ST01 and the guide named in GS08 or ST03; null when there is none here.</summary>
    public static Guide? For(ReadOnlySpan<byte> set, ReadOnlySpan<byte> version) =>
        !version.StartsWith("005010"u8) ? null
        : set.SequenceEqual("837"u8) && version.StartsWith("005010X222"u8) ? Professional
        : set.SequenceEqual("835"u8) && version.StartsWith("005010X221"u8) ? Remittance
        : set.SequenceEqual("999"u8) && version.StartsWith("005010X231"u8) ? Acknowledgement
        : set.SequenceEqual("277"u8) && version.StartsWith("005010X214"u8) ? ClaimAcknowledgement
        : null;

    /// <summary>Every loop once.</summary>
    public IEnumerable<LoopRule> Loops()
    {
        var seen = new HashSet<LoopRule>();
        var open = new Stack<LoopRule>([Root]);
        while (open.TryPop(out var loop))
        {
            if (!seen.Add(loop)) continue;
            yield return loop;
            foreach (var child in loop.Children) if (child.Loop is { } inner) open.Push(inner);
        }
    }

    private static Lazy<Guide> Load(string name) => new(() => GuideText.Read(Embedded.Lines(name + ".guide"), SegmentDictionary.Standard));

    public override string ToString() => Name;
}

using Upright.X12.Syntax;

namespace Upright.X12.Guides;

/// <summary>A loop of a guide. The claim loop is one object, wherever it hangs.</summary>
public sealed class LoopRule
{
    private uint[] _keys = [];
    private int[] _firstOfName = [];

    internal LoopRule(string id, Usage usage, int repeats, LoopKind kind, string title)
    {
        Id = id;
        Usage = usage;
        Repeats = repeats;
        Kind = kind;
        Title = title;
    }

    /// <summary>2010AA; ROOT for the transaction set itself.</summary>
    public string Id { get; }

    public Usage Usage { get; }

    /// <summary>How often it may repeat; <see cref="int.MaxValue"/> without limit.</summary>
    public int Repeats { get; }

    /// <summary>Whether readers get it as one block (a claim, a level); other loops belong to the block around them.</summary>
    public bool IsUnit => Kind is LoopKind.Unit or LoopKind.Claim;

    public LoopKind Kind { get; }

    public string Title { get; }

    /// <summary>Segments and loops in the order of the guide.</summary>
    public IReadOnlyList<LoopChild> Children { get; private set; } = [];

    internal LoopChild[] ChildArray => (LoopChild[])Children;

    internal void Complete(List<LoopChild> children)
    {
        Children = children.ToArray();
        _keys = [.. children.Select(c => c.First.Definition.Key)];
        _firstOfName = new int[_keys.Length];
        // Neighbours of one name (DTP*431, DTP*454 ...; 2310A, 2310B ...) stand in any order among themselves.
        for (var i = 1; i < _keys.Length; i++) _firstOfName[i] = _keys[i] == _keys[i - 1] ? _firstOfName[i - 1] : i;
    }

    /// <summary>The next child from <paramref name="from"/> on that begins with this segment; -1 when there is none.</summary>
    internal int Find(uint key, in SegmentView segment, int from, int before)
    {
        while (from < before)
        {
            var at = _keys.AsSpan(from, before - from).IndexOf(key);
            if (at < 0) return -1;
            from += at;
            if (ChildArray[from].First.Matches(segment)) return from;
            from++;
        }
        return -1;
    }

    internal int FirstOfName(int child) => _firstOfName[child];

    internal bool Names(uint key) => _keys.AsSpan().Contains(key);

    public override string ToString() => Id;
}

using Upright.Domain;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>
/// Walks a document once along the tree of sites. Every value is checked by whatever applies at its site; failures of
/// alternatives set bits in the frame of their group, which is weighed when the group's value ends.
/// </summary>
internal sealed unsafe partial class SchemaAutomaton(JsonWindow window, ViolationLog log, Observer observer)
{
    private static readonly Site AnyPlain = Site.Any(hashed: false);
    private static readonly Site AnyHashed = Site.Any(hashed: true);

    private readonly PathStack _path = new();
    private readonly Frames _frames = new();
    private readonly Stack<UniqueSet> _sets = new();
    private readonly TextChecks _text = new();

    /// <summary>Reads the whole document.</summary>
    /// <exception cref="UnreadableInputException">The text is not one JSON document; says at which byte.</exception>
    public void Read(Site root)
    {
        if (window.Next() == 0) throw window.Unexpected("a value");
        Value(root);
        if (window.Next() != 0) throw window.Unreadable("After the document's end something else begins; a file is one document.");
    }

    /// <summary>Values of which the schema states something.</summary>
    public long Values { get; private set; }

    private Place Here(long offset) => new(offset, _path);

    /// <summary>The byte at the position is the value's first.</summary>
    private ulong Value(Site site)
    {
        if (site.Groups.Length > 0) _frames.Open(site.Frame);
        if (site.Components.Length > 0) Values++;
        window.LookAhead();
        var offset = window.Offset;
        switch (window.Bytes[window.Position])
        {
            case (byte)'"':
                return Text(site, offset);
            case (byte)'{':
                return Object(site, offset);
            case (byte)'[':
                return Array(site, offset);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return Number(site, offset);
            default:
                var kind = window.Literal();
                CheckKind(site, kind, offset);
                if (site.Groups.Length > 0) Weigh(site, 0, offset);
                return site.IsHashed ? TextHash.Combine(0x11 + (ulong)kind, window.Bytes[window.Position - 2]) : 0;
        }
    }

    private void Enter(Site site)
    {
        if (_path.Depth == PathStack.Deepest) throw window.Unreadable($"Values nest deeper than {PathStack.Deepest} levels here.");
        _path.Push(site);
    }
}

using Upright.X12.Guides;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Checking;

/// <summary>HL levels count from 1 and name their parent; LX lines of a claim count from 1.</summary>
internal sealed class HierarchyChecks(Context context)
{
    private static readonly Problem s_sequence = new("sequence", 1, "HL levels are numbered 1, 2, 3 through the transaction set.", "Number the levels anew.") { ElementError = "7" };
    private static readonly Problem s_parent = new("parent", 1, "HL02 is not the number of the level above.", "Give the HL01 of the level that it hangs on.") { ElementError = "7" };
    private static readonly Problem s_children = new("children", 4, "HL04 says that levels hang below, and none does.", "Write 0, or give the levels.") { ElementError = "7" };
    private static readonly Problem s_noChildren = new("children", 4, "HL04 says that nothing hangs below, and a level does.", "Write 1.") { ElementError = "7" };
    private static readonly Problem s_line = new("sequence", 2, "Service lines of a claim are numbered 1, 2, 3.", "Number the lines anew.") { ElementError = "7" };

    private readonly int[] _numbers = new int[16];
    private readonly bool[] _saysChildren = new bool[16];
    private readonly bool[] _hasChildren = new bool[16];
    private int _last;

    public void Begin()
    {
        _last = 0;
        Array.Clear(_numbers);
    }

    public void Check(in SegmentView segment, SegmentRule rule)
    {
        if (rule.Name == "HL") Level(segment);
        else if (rule.Name == "LX" && rule.Loop.Kind == LoopKind.Line)
        {
            if (Decimals.TryParseWhole(segment[1], out var number) && number != context.Reader.Line) context.AddHere(s_line, 1, 0, 554);
        }
    }

    private void Level(in SegmentView segment)
    {
        var depth = context.Reader.LoopDepth;
        _last++;
        if (!Decimals.TryParseWhole(segment[1], out var number) || number != _last) context.AddHere(s_sequence, 1, 0, 628);
        _numbers[depth] = number;
        var says = segment[4];
        _saysChildren[depth] = says is [(byte)'1'];
        _hasChildren[depth] = false;
        if (depth <= 1) return;
        if (!Decimals.TryParseWhole(segment[2], out var parent) || parent != _numbers[depth - 1]) context.AddHere(s_parent, 2, 0, 734);
        if (!_hasChildren[depth - 1] && !_saysChildren[depth - 1]) context.AddHere(s_noChildren with { Subject = "HL04" }, 4, 0, 736);
        _hasChildren[depth - 1] = true;
    }

    public void LoopEnds(GuideWalk.Frame frame)
    {
        var depth = context.Reader.LoopDepth;
        if (depth == 0 || frame.Loop.ChildArray[0].First.Name != "HL" || !_saysChildren[depth] || _hasChildren[depth]) return;
        _saysChildren[depth] = false;
        var unit = frame.Unit!;
        context.Add(s_children, unit, 0, 4);
    }
}

using System.Numerics;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>Which alternatives have failed in each open frame, and what failed first in each.</summary>
internal sealed class Frames
{
    private const int Deepest = 16;
    private readonly ulong[] _failed = new ulong[Deepest];
    private readonly (Component? Component, Keyword Keyword)[] _first = new (Component?, Keyword)[Deepest * 64];

    private int _watched;

    /// <summary>Whether an alternative outside the watched frame has failed since <see cref="Watch"/>.</summary>
    public bool WasTouched { get; private set; }

    /// <summary>Begins to look out for failures in frames further out than this one.</summary>
    public void Watch(int frame) => (_watched, WasTouched) = (frame, false);

    public void Open(int frame) => _failed[frame] = 0;

    public void Fail(Branch branch, Component? component, Keyword keyword)
    {
        if (branch.Frame < _watched) WasTouched = true;
        if ((_failed[branch.Frame] & branch.Bit) != 0) return;
        _failed[branch.Frame] |= branch.Bit;
        _first[branch.Frame * 64 + branch.Index] = (component, keyword);
    }

    public bool HasFailed(Branch branch) => (_failed[branch.Frame] & branch.Bit) != 0;

    public (Component? Component, Keyword Keyword) First(Branch branch) => _first[branch.Frame * 64 + branch.Index];

    public int Holding(Group group) => group.Branches.Count(b => !HasFailed(b!));

    public bool Holds(Group group)
    {
        var branches = group.Branches;
        switch (group.Kind)
        {
            case GroupKind.IfThenElse:
                var follows = HasFailed(branches[0]!) ? branches[2] : branches[1];
                return follows is null || !HasFailed(follows);
            case GroupKind.Not:
                return HasFailed(branches[0]!);
            default:
                ulong all = 0;
                foreach (var branch in branches) all |= branch!.Bit;
                var holding = BitOperations.PopCount(all & ~_failed[branches[0]!.Frame]);
                return group.Kind == GroupKind.OneOf ? holding == 1 : holding >= 1;
        }
    }
}

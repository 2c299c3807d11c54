using System.Globalization;
using System.Numerics;

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <content>What fails is reported, or counts against the alternative that it belongs to.</content>
internal sealed unsafe partial class SchemaAutomaton
{
    private void CheckKind(Site site, JsonKind kind, long offset)
    {
        var failed = site.KindFailures[(int)kind];
        if (failed != 0) Fail(site, failed, Keyword.Type, offset, Found.Kind(kind));
        if (site.WordComponents != 0 && kind != JsonKind.Text) Fail(site, site.WordComponents, Keyword.Word, offset, Found.Kind(kind));
    }

    private void Fail(Site site, uint components, Keyword keyword, long offset, string? found)
    {
        for (; components != 0; components &= components - 1)
            Fail(site, site.Components[BitOperations.TrailingZeroCount(components)], keyword, offset, found);
    }

    private void Fail(Site site, Component component, Keyword keyword, long offset, string? found)
    {
        if (component.Branch is { } branch) _frames.Fail(branch, component, keyword);
        else if (!log.TryCount(site, component, keyword)) log.Add(site, component, keyword, Here(offset), found);
    }

    private void FailCount(Site site, Component component, Keyword keyword, long offset, int count) =>
        Fail(site, component, keyword, offset, component.Branch is null ? count.ToString(CultureInfo.InvariantCulture) : null);

    private void FailRequired(Site site, Component component, ulong present, long offset)
    {
        if (component.Branch is { } branch) _frames.Fail(branch, component, Keyword.Required);
        else log.AddRequired(site, component, component.Required & ~present, Here(offset));
    }

    private void FailDependency(Site site, Component component, int property, ulong missing, long offset)
    {
        if (component.Branch is { } branch) _frames.Fail(branch, component, Keyword.Dependencies);
        else log.AddDependency(site, component, property, missing, Here(offset));
    }

    /// <summary>Weighs the alternatives of a value that has been read.</summary>
    private void Weigh(Site site, ulong present, long offset)
    {
        foreach (var group in site.Groups)
        {
            if (_frames.Holds(group)) continue;
            if (group.Parent is { } parent)
            {
                _frames.Fail(parent, null, Keyword.Group);
                continue;
            }
            log.AddGroup(site, group, _frames, present, Here(offset));
        }
    }
}

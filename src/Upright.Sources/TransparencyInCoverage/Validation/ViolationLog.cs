using System.Globalization;
using System.Runtime.InteropServices;
using Upright.Sources.TransparencyInCoverage.Validation.Automaton;

namespace Upright.Sources.TransparencyInCoverage.Validation;

/// <summary>Counts every violation and keeps the first so many of them whole.</summary>
internal sealed class ViolationLog(int most)
{
    private readonly Dictionary<(Site, object, Keyword, int), Counter> _counts = [];
    private readonly List<Violation> _kept = [];
    private Counter? _last;

    public long Total { get; private set; }

    public IReadOnlyList<Violation> Kept => _kept;

    public IReadOnlyList<ViolationCount> Counts => _counts.Values.OrderBy(c => c.First.Offset).Select(c => new ViolationCount(c.Place, c.First.Rule, c.Count, c.First)).ToList();

    /// <summary>
    /// Counts one more of what was counted last, when nothing else is wanted of it: a mistake of a publisher's program stands in a file by the
    /// hundred thousand. False when it must be added.
    /// </summary>
    public bool TryCount(Site site, Component component, Keyword keyword)
    {
        if (_last is not { } last || _kept.Count < most || last.Site != site || last.By != component || last.Keyword != keyword || last.Variant != 0) return false;
        last.Count++;
        Total++;
        return true;
    }

    public void Add(Site site, Component component, Keyword keyword, in Place place, string? found) =>
        Add(site, component, keyword, 0, place, () => (Rule(component, keyword), component.SchemaPath + "/" + Rule(component, keyword), Message(component, keyword, found)));

    public void AddRequired(Site site, Component component, ulong missing, in Place place)
    {
        for (var index = 0; missing >> index != 0; index++)
        {
            if ((missing >> index & 1) == 0) continue;
            var name = site.Properties.Names[index];
            Add(site, component, Keyword.Required, index, place, () => ("required", component.SchemaPath + "/required", $"{name} is required."));
            if (index == 63) break;
        }
    }

    public void AddDependency(Site site, Component component, int property, ulong missing, in Place place)
    {
        for (var index = 0; missing >> index != 0; index++)
        {
            if ((missing >> index & 1) == 0) continue;
            var (given, needed) = (site.Properties.Names[property], site.Properties.Names[index]);
            Add(site, component, Keyword.Dependencies, property * 64 + index, place,
                () => ("dependencies", $"{component.SchemaPath}/dependencies/{given}", $"{given} is given, so {needed} is required."));
            if (index == 63) break;
        }
    }

    /// <summary>A group that does not hold. Of an if whose then only requires fields, each missing field is a violation, as draft-07 has it.</summary>
    public void AddGroup(Site site, Group group, Frames frames, ulong present, in Place place)
    {
        if (group.Kind == GroupKind.IfThenElse)
        {
            var branch = frames.HasFailed(group.Branches[0]!) ? group.Branches[2] : group.Branches[1];
            var before = Total;
            foreach (var component in site.Components)
                if (component.Branch == branch) AddRequired(site, component, component.Required & ~present, place);
            if (Total > before) return;
        }
        var holding = group.Kind == GroupKind.IfThenElse ? 0 : frames.Holding(group);
        var rule = group.Kind switch { GroupKind.OneOf => "oneOf", GroupKind.AnyOf => "anyOf", GroupKind.Not => "not", _ => "if" };
        Add(site, group, Keyword.Group, holding, place, () => (rule, group.SchemaPath, GroupMessage(site, group, frames, holding)));
    }

    private void Add(Site site, object by, Keyword keyword, int variant, in Place place, Func<(string Rule, string SchemaPath, string Message)> describe)
    {
        Total++;
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (site, by, keyword, variant), out var seen);
        if (seen && _kept.Count >= most)
        {
            count!.Count++;
            _last = count;
            return;
        }
        var (rule, schemaPath, message) = describe();
        var violation = new Violation(place.Pointer, place.Offset, rule, schemaPath, message);
        if (_kept.Count < most) _kept.Add(violation);
        count ??= new Counter(site, by, keyword, variant, violation);
        count.Count++;
        _last = count;
    }

    private static string GroupMessage(Site site, Group group, Frames frames, int holding)
    {
        if (holding > 1) return $"{holding} of the alternatives hold at once; exactly one may.";
        if (group.Kind == GroupKind.Not) return "The schema forbids this.";
        if (group.Kind == GroupKind.IfThenElse) return "What follows from the condition does not hold.";
        var reasons = group.Branches.Select((branch, i) =>
        {
            var (component, keyword) = frames.First(branch!);
            var reason = component is null ? "its own alternatives fail"
                : keyword == Keyword.Required ? "needs " + string.Join(", ", Names(site, component.Required))
                : Expected(component, keyword);
            return $"({i + 1}) {reason}";
        });
        return "None of the alternatives holds: " + string.Join("; ", reasons) + ".";
    }

    private static IEnumerable<string> Names(Site site, ulong mask) => site.Properties.Names.Where((_, i) => (mask >> i & 1) != 0);

    private static string Rule(Component component, Keyword keyword) => keyword switch
    {
        Keyword.Word => component.IsConst ? "const" : "enum",
        Keyword.MinLength => "minLength",
        Keyword.MaxLength => "maxLength",
        Keyword.MinItems => "minItems",
        Keyword.MaxItems => "maxItems",
        Keyword.UniqueItems => "uniqueItems",
        Keyword.ExclusiveMinimum => "exclusiveMinimum",
        Keyword.ExclusiveMaximum => "exclusiveMaximum",
        _ => keyword.ToString().ToLowerInvariant(),
    };

    private static string Message(Component component, Keyword keyword, string? found) => keyword switch
    {
        Keyword.UniqueItems => $"Element {found} repeats an earlier one; all must differ.",
        _ => char.ToUpperInvariant(Expected(component, keyword)[0]) + Expected(component, keyword)[1..] + (found is null ? "." : $"; found {found}."),
    };

    private static string Expected(Component component, Keyword keyword) => keyword switch
    {
        Keyword.Type => component.IsNever ? "nothing may stand here" : $"must be {component.KindsText}",
        Keyword.Word => "must be " + (component.Words is { Count: > 1 } ? "one of " : "") + Words(component.Words!),
        Keyword.MinLength => component.MinLength == 1 ? "must not be empty" : $"must have at least {component.MinLength} characters",
        Keyword.MaxLength => $"must have at most {component.MaxLength} characters",
        Keyword.Pattern => $"must match {component.PatternText}",
        Keyword.Format => component.Format == TextFormat.Date ? "must be a day of the calendar written YYYY-MM-DD" : "must be a URI",
        Keyword.Minimum => $"must be {Number(component.Minimum)} or more",
        Keyword.Maximum => $"must be {Number(component.Maximum)} or less",
        Keyword.ExclusiveMinimum => $"must be more than {Number(component.ExclusiveMinimum)}",
        Keyword.ExclusiveMaximum => $"must be less than {Number(component.ExclusiveMaximum)}",
        Keyword.MinItems => $"must have at least {component.MinItems} elements",
        Keyword.MaxItems => $"must have at most {component.MaxItems} elements",
        Keyword.UniqueItems => "must not repeat an element",
        Keyword.Dependencies => "lacks a field that another needs",
        _ => "does not hold",
    };

    private static string Number(JsonNumber? number) => number?.ToDecimal()?.ToString(CultureInfo.InvariantCulture) ?? "the bound";

    private static string Words(IReadOnlyList<string> words) =>
        words.Count <= 20 ? string.Join(", ", words) : $"{string.Join(", ", words.Take(3))} … {words[^2]}, {words[^1]} ({words.Count} words)";

    /// <summary>How often one schema's keyword failed at one kind of place.</summary>
    private sealed class Counter(Site site, object by, Keyword keyword, int variant, Violation first)
    {
        public Site Site => site;
        public object By => by;
        public Keyword Keyword => keyword;
        public int Variant => variant;
        public Violation First => first;
        public string Place => site.Path.Length == 0 ? "(root)" : site.Path[1..];
        public long Count { get; set; }
    }
}

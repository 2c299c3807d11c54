using Upright.Coverage.Rules;
using Upright.Coverage.Rules.Language;

namespace Upright.Coverage.Tests;

/// <summary>Each condition is changed in one place at a time: some example of the rule must notice, or the place means nothing.</summary>
public sealed class ExampleStrengthSpecs
{
    [Fact]
    public void Every_part_of_every_condition_matters_to_an_example_of_its_rule()
    {
        var (changes, unnoticed) = (0, new List<string>());
        foreach (var rule in Shipped.Library.Rules.Rules.Where(r => !r.IsStatementOnly))
            foreach (var (changed, what) in Changed(rule.Condition!.Value))
            {
                changes++;
                var other = rule with { Condition = new Lazy<Condition>(changed) };
                if (rule.Examples.All(e => Shipped.Library.Rules.Finds(other, e.Case) == e.IsFailing)) unnoticed.Add($"{rule.Id}: {what}");
            }
        Assert.True(changes > 300, $"only {changes} changes were tried");
        Assert.Empty(unnoticed);
    }

    /// <summary>A part dropped, a negation lifted, a boundary moved by one.</summary>
    private static IEnumerable<(Condition Changed, string What)> Changed(Condition condition) => condition switch
    {
        AllOf all => InParts(all.Parts, parts => new AllOf(parts)),
        AnyOf any => InParts(any.Parts, parts => new AnyOf(parts)),
        Not not => Changed(not.Part).Select(c => ((Condition)new Not(c.Changed), c.What)).Prepend((not.Part, $"negation of {not.Part} lifted")),
        Compared compared => [(compared with { Operator = Moved(compared.Operator) }, $"boundary of {compared} moved")],
        _ => [],
    };

    private static IEnumerable<(Condition Changed, string What)> InParts(IReadOnlyList<Condition> parts, Func<IReadOnlyList<Condition>, Condition> join)
    {
        foreach (var (index, part) in parts.Index())
        {
            yield return (join([.. parts.Take(index), .. parts.Skip(index + 1)]), $"{part} dropped");
            foreach (var (changed, what) in Changed(part))
                yield return (join([.. parts.Take(index), changed, .. parts.Skip(index + 1)]), what);
        }
    }

    private static string Moved(string comparison) => comparison switch
    {
        "<" => "<=",
        "<=" => "<",
        ">" => ">=",
        ">=" => ">",
        "=" => "!=",
        _ => "=",
    };
}

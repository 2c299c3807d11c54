using Upright.Coverage.Loading;
using Upright.Coverage.Rules;

namespace Upright.Coverage.Tests;

public sealed class ShippedDataSpecs
{
    [Fact]
    public void Every_shipped_rule_finds_its_failing_examples_and_passes_its_passing_ones() =>
        Assert.NotEmpty(CoverageLoader.Load(CoverageFile.Embedded(), prove: true).Rules.Rules);
}

using System.Text.Json;
using Upright.Tests;

namespace Upright.EndToEnd.Cli;

public sealed class AskingSpecs : IDisposable
{
    private readonly Program _upright = new();

    public void Dispose() => _upright.Dispose();

    private static string[] Names(JsonElement document) => [.. document.EnumerateObject().Select(p => p.Name)];

    [Fact]
    public void A_new_program_answers_from_starter_data_and_says_so()
    {
        var code = _upright.Run("code", "l2387", "--on", "2025-11-01", "--json");

        Assert.Equal(0, code.ExitCode);
        var document = code.Json();
        Assert.Subset(Names(document).ToHashSet(), new HashSet<string> { "code", "longDescription", "shortDescription", "unit", "isAddition", "requiresCustomFabricated", "coverage", "pricing", "betos", "added", "effective", "terminated", "sources" });
        Assert.Equal(("L2387", "each joint", true, true), (document.GetProperty("code").GetString(), document.GetProperty("unit").GetString(), document.GetProperty("isAddition").GetBoolean(), document.GetProperty("requiresCustomFabricated").GetBoolean()));
        Assert.Equal("starter", document.GetProperty("sources")[0].GetProperty("standing").GetString());
        Assert.Contains("STARTER", _upright.Run("code", "L2387", "--on", "2025-11-01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fee_of_two_joints_in_Texas_is_worked_out_line_by_line()
    {
        var run = _upright.Run("fee", "L2387", "--state", "TX", "--units", "2", "--charge", "250", "--on", "2021-08-15", "--json");

        Assert.Equal(0, run.ExitCode);
        var document = run.Json();
        Assert.Subset(Names(document).ToHashSet(), new HashSet<string> { "code", "on", "category", "amounts", "source" });
        var amount = Assert.Single(document.GetProperty("amounts").EnumerateArray());
        Assert.Equal(("TX", false, 155.34m), (amount.GetProperty("state").GetString(), amount.GetProperty("rural").GetBoolean(), amount.GetProperty("amount").GetDecimal()));
        var payment = Assert.Single(document.GetProperty("payments").EnumerateArray());
        Assert.Equal((310.68m, 248.54m, 62.14m, 0m), (payment.GetProperty("allowed").GetDecimal(), payment.GetProperty("medicarePays").GetDecimal(), payment.GetProperty("coinsurance").GetDecimal(), payment.GetProperty("sequestration").GetDecimal()));
        Assert.All(payment.GetProperty("lines").EnumerateArray().Where(l => l.GetProperty("parameter").ValueKind == JsonValueKind.Object), l => Assert.StartsWith("https://", l.GetProperty("parameter").GetProperty("link").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void All_states_are_given_where_none_is_named()
    {
        var document = _upright.Run("fee", "L2387", "--on", "2026-02-01", "--json").Json();

        Assert.Equal(53, document.GetProperty("amounts").GetArrayLength());
        Assert.Equal(0, document.GetProperty("payments").GetArrayLength());
        Assert.Equal("PO", document.GetProperty("category").GetString());
    }

    [Fact]
    public void A_date_that_nothing_covers_is_an_absence_with_its_supply_and_a_finding()
    {
        var run = _upright.Run("fee", "L2387", "--on", "2019-05-01", "--json");

        Assert.Equal(1, run.ExitCode);
        var absent = run.Json().GetProperty("absent");
        Assert.Equal("no-release-for-date", absent.GetProperty("reason").GetString());
        Assert.Contains("July 2021", absent.GetProperty("nearest").GetProperty("release").GetString(), StringComparison.Ordinal);
        Assert.Contains("upright fetch", absent.GetProperty("supply").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_with_several_rows_gives_each_with_its_modifier_and_one_alone_when_asked()
    {
        _upright.Run("import", _upright.Folder.File("a.csv", FeeTable.Cms([new("E0100", "20.00", "NU", Category: "IN"), new("E0100", "2.00", "RR", Category: "IN"), new("E0100", "15.00", "UE", Category: "IN")])));

        var all = _upright.Run("fee", "E0100", "--state", "TX", "--on", "2025-05-01", "--json").Json();
        var one = _upright.Run("fee", "E0100", "--state", "TX", "--on", "2025-05-01", "--modifier", "rr", "--json").Json();

        Assert.Equal(["NU", "RR", "UE"], all.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("modifiers")[0].GetString()));
        Assert.Equal(2.00m, Assert.Single(one.GetProperty("amounts").EnumerateArray()).GetProperty("amount").GetDecimal());
        Assert.Contains(one.GetProperty("notes").EnumerateArray(), n => n.GetString()!.Contains("one month of rental", StringComparison.Ordinal));
        var none = _upright.Run("fee", "E0100", "--on", "2025-05-01", "--modifier", "KX");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("NU, RR, UE", none.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rural_amount_of_its_own_is_used_for_the_payment()
    {
        _upright.Run("import", _upright.Folder.File("a.csv", FeeTable.Cms([new("L1833", "100.00", Rural: "80.00")])));

        var payment = _upright.Run("fee", "L1833", "--state", "TX", "--rural", "--on", "2025-05-01", "--json").Json().GetProperty("payments")[0];

        Assert.Equal((true, 80m), (payment.GetProperty("rural").GetBoolean(), payment.GetProperty("fee").GetDecimal()));
    }

    [Fact]
    public void A_row_without_amounts_is_no_fee_of_zero()
    {
        _upright.Run("import", _upright.Folder.File("a.csv", FeeTable.Cms([new("L1833", "0")])));

        var run = _upright.Run("fee", "L1833", "--state", "TX", "--on", "2025-05-01");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not priced", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Medicare pays", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void History_tells_what_changed_between_the_loaded_releases()
    {
        _upright.Run("import", _upright.Folder.File("HCPC2025_JUL.csv", HcpcsFile.Csv([new("L2387", "3", "Old words", Coverage: "C")])), _upright.Folder.File("HCPC2025_OCT.csv", HcpcsFile.Csv([new("L2387", "3", "New words", Coverage: "D")])));

        var steps = _upright.Run("history", "L2387", "--state", "tx", "--json").Json();

        var changes = steps.GetProperty("codes").EnumerateArray().Where(c => c.GetProperty("source").GetProperty("standing").GetString() == "official").Last().GetProperty("changes").EnumerateArray();
        Assert.Equal([("long description", "Old words", "New words"), ("coverage", "C", "D")], changes.Select(c => (c.GetProperty("field").GetString()!, c.GetProperty("from").GetString()!, c.GetProperty("to").GetString()!)));
        Assert.Equal([155.34m, 186.44m, 190.18m], steps.GetProperty("fees").EnumerateArray().Select(f => f.GetProperty("state").GetDecimal()));
    }

    [Fact]
    public void Search_finds_the_knee_joint_first_and_forgives_misspelling()
    {
        Assert.Equal("L2387", _upright.Run("search", "polycentric knee", "--json").Json().GetProperty("hits")[0].GetProperty("code").GetString());
        var forgiven = _upright.Run("search", "policentric", "nkee", "--json").Json();
        Assert.Equal("L2387", forgiven.GetProperty("hits")[0].GetProperty("code").GetString());
        Assert.Equal("polycentric", forgiven.GetProperty("corrections").GetProperty("policentric").GetString());
        Assert.Equal(1, _upright.Run("search", "xyzzyxyzzy").ExitCode);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("code", "L23")]
    [InlineData("code", "99213")]
    [InlineData("code", "L2387", "--on", "yesterday")]
    [InlineData("fee", "L2387", "--state", "Guam")]
    [InlineData("fee", "L2387", "--units", "0")]
    [InlineData("fee", "L2387", "--charge", "-5")]
    [InlineData("modifier", "KXX")]
    [InlineData("import", "x", "--release", "soon")]
    [InlineData("conjure")]
    [InlineData("code", "L2387", "--unknown")]
    public void What_cannot_be_understood_is_one_message_on_the_error_stream_and_code_2(params string[] arguments)
    {
        var run = _upright.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("upright: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_may_be_named_on_the_command_line()
    {
        var elsewhere = Path.Combine(_upright.Folder.Path, "elsewhere");

        Assert.Equal(0, _upright.Run("fee", "L2387", "--on", "2026-02-01", "--data", elsewhere).ExitCode);
        Assert.True(File.Exists(Path.Combine(elsewhere, "reference.db")));
        Assert.False(Directory.Exists(_upright.Data));
    }

    [Fact]
    public void A_data_folder_that_cannot_be_is_one_message_and_code_3()
    {
        var run = _upright.Run("code", "L2387", "--data", Path.Combine(_upright.Folder.File("a-file", "x"), "below"));

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("upright: ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("modifier")]
    [InlineData("search")]
    [InlineData("history")]
    [InlineData("fee")]
    [InlineData("import")]
    [InlineData("sources")]
    public void Every_command_explains_itself_with_an_example(string verb)
    {
        var run = _upright.Run(verb, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("upright " + verb, run.Output[run.Output.IndexOf("Example:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("--data", run.Output, StringComparison.Ordinal);
        Assert.Contains("--json", run.Output, StringComparison.Ordinal);
    }
}

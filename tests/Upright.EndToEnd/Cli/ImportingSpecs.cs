using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Upright.Tests;

namespace Upright.EndToEnd.Cli;

public sealed class ImportingSpecs : IDisposable
{
    private readonly Program _upright = new();

    public void Dispose() => _upright.Dispose();

    private JsonElement[] Official() => [.. _upright.Run("sources", "--json").Json().GetProperty("reference").EnumerateArray().Where(s => s.GetProperty("standing").GetString() == "official")];

    [Fact]
    public void A_folder_with_archives_is_loaded_and_what_is_unknown_is_named_and_passed_over()
    {
        var folder = Path.Combine(_upright.Folder.Path, "cms");
        _upright.Folder.File("cms/dme.zip", Archive.Zip(("DMEPOS.csv", Encoding.UTF8.GetBytes(FeeTable.Cms([new("L2387", "190.18")]))), ("readme.txt", "read me"u8.ToArray())));
        _upright.Folder.File("cms/deep/HCPC2025_OCT_ANWEB.txt.gz", Archive.Gzip(Encoding.UTF8.GetBytes(HcpcsFile.FixedWidth([new("L2387", "3", "An item")]))));
        _upright.Folder.File("cms/HCPC2025_JUL_ANWEB.xlsx", HcpcsFile.Xlsx([new("L2387", "3", "An item")]));

        var run = _upright.Run("import", folder, "--json");

        Assert.Equal(0, run.ExitCode);
        var files = run.Json().GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("file").GetString()!, f => f.GetProperty("status").GetString()!);
        Assert.Equal("loaded", files["dme.zip!DMEPOS.csv"]);
        Assert.Equal("not-recognised", files["dme.zip!readme.txt"]);
        Assert.Equal(["April 2025", "July 2025", "October 2025"], Official().Select(s => s.GetProperty("release").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Refused_rows_are_named_with_file_line_column_and_reason_and_are_findings()
    {
        var csv = FeeTable.Cms([new("L2385", "100"), new("L2387", "many"), new("L2385", "5")]);

        var run = _upright.Run("import", _upright.Folder.File("fees.csv", csv));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 rows taken, 2 refused", run.Output, StringComparison.Ordinal);
        Assert.Contains("fees.csv:9:6: the amount", run.Output, StringComparison.Ordinal);
        Assert.Contains("fees.csv:10:1: L2385 stands in the file a second time", run.Output, StringComparison.Ordinal);
        Assert.Contains("fees.csv:9:6", _upright.Run("sources", "--refused").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.zip", "<!DOCTYPE html><html></html>", "web page")]
    [InlineData("empty.csv", "", "empty")]
    [InlineData("letter.txt", "Dear sir", "no known layout")]
    [InlineData("cut.zip", "PK\x03\x04 and no more", "cut off")]
    public void A_wrong_file_is_one_clear_error_with_its_name_and_code_3(string name, string content, string words)
    {
        var run = _upright.Run("import", _upright.Folder.File(name, content));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(name, run.Errors, StringComparison.Ordinal);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.Empty(Official());
    }

    [Fact]
    public void Nothing_an_empty_folder_and_a_binary_file_are_code_3()
    {
        var binary = new byte[5000];
        new Random(1).NextBytes(binary);

        Assert.Equal(3, _upright.Run("import", Path.Combine(_upright.Folder.Path, "no-such-file")).ExitCode);
        Assert.Equal(3, _upright.Run("import", Directory.CreateDirectory(Path.Combine(_upright.Folder.Path, "empty")).FullName).ExitCode);
        Assert.Equal(3, _upright.Run("import", _upright.Folder.File("fees.csv", binary)).ExitCode);
        Assert.Equal(3, _upright.Run("import", _upright.Folder.File("useless.zip", Archive.Zip(("a.txt", "a"u8.ToArray()), ("b.txt", "b"u8.ToArray())))).ExitCode);
    }

    [Fact]
    public async Task Two_imports_at_once_load_each_file_once_and_both_end_well()
    {
        var path = _upright.Folder.File("fees.csv", Large("April 2025 Fee Schedule"));

        using var first = _upright.Start("import", path);
        using var second = _upright.Start("import", path);
        var output = await Task.WhenAll(first.StandardOutput.ReadToEndAsync(), second.StandardOutput.ReadToEndAsync(), first.StandardError.ReadToEndAsync(), second.StandardError.ReadToEndAsync());
        await Task.WhenAll(first.WaitForExitAsync(), second.WaitForExitAsync());

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("already", output[0] + output[1], StringComparison.Ordinal);
        Assert.Single(Official());
    }

    [Fact]
    public void Killed_at_any_moment_an_import_leaves_the_store_as_it_was_and_can_be_repeated()
    {
        _upright.Run("import", _upright.Folder.File("first.csv", FeeTable.Cms([new("L2387", "1.00")])));
        var second = _upright.Folder.File("second.csv", Large("July 2025 Fee Schedule"));
        var random = new Random(20250701);

        var killed = 0;
        for (var i = 0; i < 3; i++)
        {
            using var process = _upright.Start("import", second);
            WaitUntilStored(process, random.Next(0, 2_000_000));
            if (!process.HasExited) killed++;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();

            var sources = Official();
            Assert.All(sources, s => Assert.Equal(s.GetProperty("release").GetString() == "July 2025" ? 5_000 : 1, s.GetProperty("rows").GetInt64()));
            Assert.Contains("April 2025", sources.Select(s => s.GetProperty("release").GetString()));
            if (sources.Length == 2) break;
        }
        Assert.True(killed > 0, "no import was caught at work");
        Assert.Equal(1.00m, _upright.Run("fee", "L2387", "--state", "TX", "--on", "2025-05-01", "--json").Json().GetProperty("amounts")[0].GetProperty("amount").GetDecimal());
        Assert.Equal(0, _upright.Run("import", second).ExitCode);
        Assert.Equal(2, Official().Length);
    }

    [Fact]
    public void Ctrl_C_ends_an_import_with_code_130_and_stores_nothing_half()
    {
        var lines = string.Concat(Enumerable.Range(0, 400_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 100_000:00000} A{i:X6} 1 An invented diagnosis\r\n")));
        var path = _upright.Folder.File("icd10cm_order_2026.txt", lines);
        _upright.Run("sources");
        using var process = _upright.Start("import", path);
        WaitUntilStored(process, 1);
        Assert.False(process.HasExited, "the import ended before it could be interrupted");

        Program.Interrupt(process);

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("cancelled", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        Assert.Empty(Official());
    }

    /// <summary>Returns once the store's write-ahead log holds so many bytes of the running import, or the import has ended.</summary>
    private void WaitUntilStored(Process process, long bytes)
    {
        var log = new FileInfo(Path.Combine(_upright.Data, "reference.db-wal"));
        for (var waited = 0; waited < 3_000 && !(log.Exists && log.Length >= bytes) && !process.HasExited; waited++)
        {
            Thread.Sleep(5);
            log.Refresh();
        }
    }

    /// <summary>All codes L0000 to L4999 with one amount.</summary>
    private static string Large(string title) => FeeTable.Cms(Enumerable.Range(0, 5_000).Select(i => new FeeTable.Row($"L{i:0000}", "5.00")), title);
}

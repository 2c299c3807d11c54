using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using Upright.Tests;
using static Upright.Tests.LocalPublisher;

namespace Upright.EndToEnd.Cli;

/// <summary><c>upright toc URL --fetch</c> as a whole, against a publisher on this machine whose addresses are signed.</summary>
public sealed class IndexFetchingSpecs : IDisposable
{
    private const string Signature = "SECRET";
    private readonly Program _upright = new();
    private readonly Dictionary<string, Func<IReadOnlyDictionary<string, string>, NetworkStream, Task>> _files = [];
    private readonly LocalPublisher _publisher;
    private readonly byte[] _rates, _others;

    public IndexFetchingSpecs()
    {
        _publisher = new LocalPublisher((path, headers, to) =>
            !path.Contains(Signature, StringComparison.Ordinal) ? Send(to, "403 Forbidden", [])
            : _files.TryGetValue(path.Split('?')[0], out var file) ? file(headers, to)
            : Send(to, "404 Not Found", []));
        _rates = Synthetic("300KB", "One");
        _others = Synthetic("200KB", "Two");
    }

    public void Dispose()
    {
        _publisher.Dispose();
        _upright.Dispose();
    }

    private byte[] Synthetic(string size, string payer)
    {
        var path = Path.Combine(_upright.Folder.Path, "rates.json.gz");
        Assert.Equal(0, _upright.Run("synth", "in-network", "--size", size, "--seed", "5", "--payer", payer, "--groups", "20", "--out", path).ExitCode);
        return File.ReadAllBytes(path);
    }

    private static Func<IReadOnlyDictionary<string, string>, NetworkStream, Task> Whole(byte[] content, string tag) => (headers, to) =>
        headers.GetValueOrDefault("If-None-Match") == tag ? Send(to, "304 Not Modified", []) : Send(to, "200 OK", content, $"ETag: {tag}\r\n");

    private static Task Rest(NetworkStream to, byte[] content, string range, string tag)
    {
        var from = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
        return Send(to, "206 Partial Content", content[from..], $"ETag: {tag}\r\nContent-Range: bytes {from}-{content.Length - 1}/{content.Length}\r\n");
    }

    /// <summary>Every address with a signature of its own, some more than once.</summary>
    private string Index(params string[] paths)
    {
        var index = JsonSerializer.SerializeToUtf8Bytes(new
        {
            reporting_entity_name = "SYNTHETIC Payer",
            reporting_entity_type = "issuer",
            last_updated_on = "2026-10-01",
            version = "2.1.0",
            reporting_structure = new[]
            {
                new
                {
                    reporting_plans = new[] { new { plan_name = "SYNTHETIC Plan", issuer_name = "I", plan_id_type = "hios", plan_id = "12345", plan_market_type = "group" } },
                    in_network_files = paths.Select((path, i) => new { description = "rates", location = $"{_publisher.Root}{path}?Expires=1&Signature={Signature}{i}" }),
                },
            },
        });
        _files["/index.json"] = Whole(index, "\"index\"");
        return $"{_publisher.Root}/index.json?Signature={Signature}-INDEX";
    }

    private Ran Fetch(string index, params string[] more) => _upright.Run(["toc", index, "--fetch", "--codes", "all", .. more]);

    private int AskedFor(string path) => _publisher.Asked.Count(a => a.Path.StartsWith(path, StringComparison.Ordinal));

    private string[] Loaded() =>
        [.. _upright.Run("sources", "--json").Json().GetProperty("payerFiles").EnumerateArray().Select(s => s.GetProperty("payer").GetString()!).Order(StringComparer.Ordinal)];

    private void AssertNoSignature(params Ran[] runs)
    {
        foreach (var run in runs) Assert.DoesNotContain(Signature, run.Output + run.Errors, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_upright.Data, "*", SearchOption.AllDirectories))
            Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf("SECRET"u8) < 0, file);
    }

    [Fact]
    public void Each_distinct_file_is_fetched_once_and_imported_and_what_cannot_be_had_is_said_and_passed_over()
    {
        _files["/one/rates.json.gz"] = Whole(_rates, "\"a\"");
        _files["/two/rates.json.gz"] = Whole(_others, "\"b\"");
        _files["/page.json.gz"] = (_, to) => Send(to, "200 OK", "<!DOCTYPE html><p>Please log in</p>"u8.ToArray());
        var large = Synthetic("3MB", "Three");
        _files["/damaged.json.gz"] = Whole(large[..(large.Length / 2)], "\"d\"");
        var index = Index("/one/rates.json.gz", "/one/rates.json.gz", "/missing.json.gz", "/page.json.gz", "/damaged.json.gz", "/two/rates.json.gz");

        var run = Fetch(index, "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(5, run.Json().GetProperty("files").GetArrayLength());
        Assert.Equal(["SYNTHETIC One", "SYNTHETIC Two"], Loaded());
        Assert.Equal(1, AskedFor("/one/rates.json.gz"));
        Assert.Contains("/missing.json.gz: The publisher has no such file (HTTP 404)", run.Errors, StringComparison.Ordinal);
        Assert.Contains("/page.json.gz: the server sent a web page", run.Errors, StringComparison.Ordinal);
        Assert.Contains("damaged or incomplete", run.Errors, StringComparison.Ordinal);
        AssertNoSignature(run);
        // Only the damaged one is left, for looking at; the next run brings it anew.
        Assert.Equal(["damaged.json.gz"], Directory.EnumerateFiles(Path.Combine(_upright.Data, "downloads"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void A_transfer_that_breaks_off_goes_on_where_it_stopped()
    {
        _files["/rates.json.gz"] = (headers, to) => headers.GetValueOrDefault("Range") is { } range
            ? Rest(to, _rates, range, "\"a\"")
            : Send(to, "200 OK", _rates, "ETag: \"a\"\r\n", stopAfter: 5_000);

        var run = Fetch(Index("/rates.json.gz"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(_publisher.Asked, a => a.Range == "bytes=5000-");
        Assert.Equal(["SYNTHETIC One"], Loaded());
        AssertNoSignature(run);
    }

    [Fact]
    public void Kept_files_of_one_name_stand_side_by_side_and_are_not_brought_again_while_unchanged()
    {
        _files["/one/rates.json.gz"] = Whole(_rates, "\"a\"");
        _files["/two/rates.json.gz"] = Whole(_others, "\"b\"");
        var index = Index("/one/rates.json.gz", "/two/rates.json.gz");

        var first = Fetch(index, "--keep");
        var second = Fetch(index, "--keep");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(_upright.Data, "downloads"), "rates.json.gz", SearchOption.AllDirectories).Count());
        Assert.Equal(2, second.Errors.Split("Unchanged since it was downloaded").Length - 1);
        AssertNoSignature(first, second);
    }

    [Fact]
    public async Task Ctrl_C_keeps_what_came_and_the_next_run_goes_on_from_there_with_a_new_signature()
    {
        var sent = new TaskCompletionSource();
        var hold = new TaskCompletionSource();
        _files["/rates.json.gz"] = async (headers, to) =>
        {
            if (headers.GetValueOrDefault("Range") is { } range)
            {
                await Rest(to, _rates, range, "\"a\"");
                return;
            }
            await Send(to, "200 OK", _rates, "ETag: \"a\"\r\n", stopAfter: 5_000);
            sent.SetResult();
            await hold.Task;
        };
        var index = Index("/rates.json.gz");
        using var process = _upright.Start("toc", index, "--fetch", "--codes", "all");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await sent.Task;
        while (!Directory.Exists(_upright.Data) || !Directory.EnumerateFiles(_upright.Data, "*.part", SearchOption.AllDirectories).Any(f => new FileInfo(f).Length == 5_000))
            await Task.Delay(20, TestContext.Current.CancellationToken);

        using (var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) await interrupt.WaitForExitAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        hold.SetResult();
        var stopped = new Ran(process.ExitCode, await output, await errors);
        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains("What came is kept", stopped.Errors, StringComparison.Ordinal);
        Assert.Empty(Loaded());

        var second = Fetch(index.Replace("-INDEX", "-NEW", StringComparison.Ordinal));

        Assert.Equal(0, second.ExitCode);
        Assert.Contains(_publisher.Asked, a => a.Range == "bytes=5000-");
        Assert.Equal(["SYNTHETIC One"], Loaded());
        AssertNoSignature(stopped, second);
    }

    [Theory]
    [InlineData("/none.json", "no such file (HTTP 404)")]
    [InlineData("/page.json", "web page")]
    public void An_index_that_cannot_be_had_is_one_clear_error_without_its_signature(string path, string words)
    {
        _files["/page.json"] = (_, to) => Send(to, "200 OK", "<html></html>"u8.ToArray());

        var run = Fetch($"{_publisher.Root}{path}?Signature={Signature}");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.Contains(path, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Signature, run.Output + run.Errors, StringComparison.Ordinal);
    }
}

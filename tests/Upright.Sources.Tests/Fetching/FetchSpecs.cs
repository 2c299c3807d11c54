using System.Net.Sockets;
using Upright.Sources.Fetching;
using Upright.Tests;
using static Upright.Tests.LocalPublisher;

namespace Upright.Sources.Tests.Fetching;

public sealed class FetchSpecs : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly byte[] Archive = Zip(300_000);
    private readonly string _folder = Directory.CreateTempSubdirectory("upright-fetch").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_whole_file_is_kept_under_the_publishers_name_and_nothing_else_is_left()
    {
        using var publisher = new LocalPublisher((_, _, to) => Send(to, "200 OK", Archive));
        var fetched = await Fetch(publisher);
        Assert.Equal(Archive, File.ReadAllBytes(fetched.Path));
        Assert.Equal(["dme26-d.zip"], Directory.GetFiles(_folder).Select(Path.GetFileName));
        Assert.Equal(("2026 Q4", false), (fetched.Release, fetched.FellBack));
    }

    [Fact]
    public async Task A_transfer_that_breaks_off_is_resumed_from_where_it_stopped()
    {
        using var publisher = new LocalPublisher((_, headers, to) => headers.GetValueOrDefault("Range") is { } range
            ? Continue(to, headers, range, "\"a\"")
            : Send(to, "200 OK", Archive, "ETag: \"a\"\r\n", stopAfter: 100_000));
        var fetched = await Fetch(publisher);
        Assert.Equal(Archive, File.ReadAllBytes(fetched.Path));
        Assert.Equal([null, "bytes=100000-"], publisher.Asked.Select(a => a.Range));
    }

    [Fact]
    public async Task A_file_that_changed_between_two_tries_is_fetched_anew()
    {
        var changed = Zip(250_000, seed: 2);
        using var publisher = new LocalPublisher((_, headers, to) => headers.ContainsKey("If-Range")
            ? Send(to, "200 OK", changed, "ETag: \"b\"\r\n")
            : Send(to, "200 OK", Archive, "ETag: \"a\"\r\n", stopAfter: 100_000));
        Assert.Equal(changed, File.ReadAllBytes((await Fetch(publisher)).Path));
        Assert.Equal(2, publisher.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_proves_nothing_is_asked_for_the_whole_again()
    {
        var tries = 0;
        using var publisher = new LocalPublisher((_, _, to) => Send(to, "200 OK", Archive, stopAfter: tries++ == 0 ? 100_000 : null));
        Assert.Equal(Archive, File.ReadAllBytes((await Fetch(publisher)).Path));
        Assert.Equal([null, null], publisher.Asked.Select(a => a.Range));
    }

    [Fact]
    public async Task A_quarter_not_published_yet_gives_way_to_the_quarter_before()
    {
        using var publisher = new LocalPublisher((path, _, to) => path.StartsWith("/dme26-c.zip", StringComparison.Ordinal) ? Send(to, "200 OK", Archive) : Send(to, "404 Not Found", []));
        var fetched = await Fetch(publisher);
        Assert.Equal(("2026 Q3", true), (fetched.Release, fetched.FellBack));
    }

    [Fact]
    public async Task No_quarter_published_is_said_after_two_questions()
    {
        using var publisher = new LocalPublisher((_, _, to) => Send(to, "404 Not Found", []));
        Assert.Equal(FetchFailure.NotPublished, (await Failure(publisher)).Failure);
        Assert.Equal(2, publisher.Asked.Count);
    }

    [Theory]
    [InlineData("Content-Type: text/html\r\n")]
    [InlineData("")]
    public async Task A_web_page_in_place_of_a_zip_is_refused_and_not_kept(string type)
    {
        using var publisher = new LocalPublisher((_, _, to) => Send(to, "200 OK", "<!DOCTYPE html><html><p>Accept the licence</p></html>"u8.ToArray(), type));
        var failure = await Failure(publisher);
        Assert.Equal(FetchFailure.Refused, failure.Failure);
        Assert.Contains("web page", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder), f => new FileInfo(f).Length > 0);
    }

    [Theory]
    [InlineData(200_000, 200_000)] // cut short
    [InlineData(300_000, 150_000)] // one byte changed
    public async Task A_damaged_zip_is_refused_and_thrown_away(int length, int changedAt)
    {
        var damaged = Archive[..length];
        if (changedAt < length) damaged[changedAt] ^= 1;
        if (length == 300_000) damaged = [.. damaged, .. Archive[length..]];
        using var publisher = new LocalPublisher((_, _, to) => Send(to, "200 OK", damaged));
        Assert.Contains("damaged", (await Failure(publisher)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_redirect_is_followed_and_the_first_address_names_the_file()
    {
        using var publisher = new LocalPublisher((path, _, to) => path == "/elsewhere" ? Send(to, "200 OK", Archive) : Send(to, "302 Found", [], "Location: /elsewhere\r\n"));
        Assert.Equal("dme26-d.zip", Path.GetFileName((await Fetch(publisher)).Path));
    }

    [Fact]
    public async Task A_length_that_is_never_reached_ends_in_failure_and_leaves_the_part()
    {
        using var publisher = new LocalPublisher((_, headers, to) => headers.GetValueOrDefault("Range") is null
            ? Send(to, "200 OK", Archive, "ETag: \"a\"\r\n", length: Archive.Length + 10)
            : Send(to, "503 Busy", []));
        Assert.Equal(FetchFailure.Unreachable, (await Failure(publisher)).Failure);
        Assert.Equal(Archive.Length, new FileInfo(Path.Combine(_folder, "dmepos-fees.part")).Length);
    }

    [Fact]
    public async Task A_server_that_sends_next_to_nothing_is_given_up()
    {
        using var publisher = new LocalPublisher(async (_, _, to) =>
        {
            await Send(to, "200 OK", Archive, stopAfter: 0);
            foreach (var b in Archive.Take(200))
            {
                await to.WriteAsync(new[] { b });
                await Task.Delay(50);
            }
        });
        Assert.Contains("too slow", (await Failure(publisher, new() { Tries = 1, Patience = TimeSpan.FromMilliseconds(400) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beyond_its_bound_is_refused()
    {
        using var publisher = new LocalPublisher((_, _, to) => Send(to, "200 OK", [1], length: 2_000_000));
        Assert.Contains("larger", (await Failure(publisher)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_download_keeps_its_part_and_the_next_run_resumes()
    {
        using var cancel = new CancellationTokenSource();
        var part = Path.Combine(_folder, "dmepos-fees.part");
        using (var publisher = new LocalPublisher(Answer))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetch(publisher, cancel: cancel.Token));
            Assert.Equal(100_000, new FileInfo(part).Length);
            Assert.Equal(Archive, File.ReadAllBytes((await Fetch(publisher)).Path));
            Assert.Equal("bytes=100000-", publisher.Asked[^1].Range);
        }

        async Task Answer(string path, IReadOnlyDictionary<string, string> headers, NetworkStream to)
        {
            if (headers.GetValueOrDefault("Range") is { } range)
            {
                await Continue(to, headers, range, "\"a\"");
                return;
            }
            await Send(to, "200 OK", Archive, "ETag: \"a\"\r\n", stopAfter: 100_000);
            while (!File.Exists(part) || new FileInfo(part).Length < 100_000) await Task.Delay(10);
            await cancel.CancelAsync();
        }
    }

    private static Task Continue(NetworkStream to, IReadOnlyDictionary<string, string> headers, string range, string tag)
    {
        Assert.Equal(tag, headers["If-Range"]);
        var from = int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
        return Send(to, "206 Partial Content", Archive[from..], $"ETag: {tag}\r\nContent-Range: bytes {from}-{Archive.Length - 1}/{Archive.Length}\r\n");
    }

    private async Task<Fetched> Fetch(LocalPublisher publisher, DownloadLimits? limits = null, CancellationToken cancel = default)
    {
        using var http = new HttpClient();
        var file = new OfficialFile("dmepos-fees", "CMS", "fees", Cadence.Quarterly, [publisher.Root + "/dme{yy}-{letter}.zip?token=secret"], "page", ExpectedContent.Zip, 1, true, false, null, "", "");
        var fetched = await new PublishersFetch(new Download(http, limits ?? new() { Tries = 2, Backoff = TimeSpan.FromMilliseconds(10) }), _folder, Today).RunAsync(file, cancel);
        Assert.DoesNotContain("secret", fetched.Address, StringComparison.Ordinal);
        return fetched;
    }

    private async Task<FetchException> Failure(LocalPublisher publisher, DownloadLimits? limits = null)
    {
        var failure = await Assert.ThrowsAsync<FetchException>(() => Fetch(publisher, limits));
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        return failure;
    }
}

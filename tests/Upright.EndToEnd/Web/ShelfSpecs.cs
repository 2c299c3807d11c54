using Upright.Web.Serving;

namespace Upright.EndToEnd.Web;

/// <summary>What keeps pages and answers, alone.</summary>
public sealed class ShelfSpecs
{
    private string _version = "1";

    private Shelf<string, string> Shelf(long most = 1_000) => new(() => _version, most, text => text.Length);

    [Fact]
    public async Task What_many_ask_for_at_once_is_made_once()
    {
        var shelf = Shelf();
        var made = 0;
        var gate = new TaskCompletionSource<string>();
        var readers = Enumerable.Range(0, 20).Select(_ => Task.Run(() => shelf.Get("L2387", () =>
        {
            Interlocked.Increment(ref made);
            return gate.Task;
        }))).ToList();
        await Task.Delay(50, TestContext.Current.CancellationToken);
        gate.SetResult("page");
        Assert.All(await Task.WhenAll(readers), page => Assert.Equal("page", page));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task A_new_version_finds_it_empty_at_once()
    {
        var shelf = Shelf();
        Assert.Equal("old", await shelf.Get("L2387", () => Task.FromResult("old")));
        Assert.Equal("old", await shelf.Get("L2387", () => Task.FromResult("new")));
        _version = "2";
        Assert.False(shelf.Holds("L2387"));
        Assert.Equal("new", await shelf.Get("L2387", () => Task.FromResult("new")));
    }

    [Fact]
    public async Task What_was_begun_under_the_old_version_is_not_kept_for_the_new()
    {
        var shelf = Shelf();
        var slow = new TaskCompletionSource<string>();
        var first = shelf.Get("L2387", () => slow.Task);
        _version = "2";
        slow.SetResult("old");
        Assert.Equal("old", await first);
        Assert.Equal("new", await shelf.Get("L2387", () => Task.FromResult("new")));
    }

    [Fact]
    public async Task It_holds_no_more_than_it_may_and_lets_go_of_what_was_not_used_for_longest()
    {
        var shelf = Shelf(most: 50);
        for (var i = 0; i < 20; i++)
        {
            await shelf.Get($"code {i}", () => Task.FromResult("0123456789"));
            await shelf.Get("code 0", () => Task.FromResult("0123456789"));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.InRange(shelf.Weight, 10, 50);
        Assert.True(shelf.Holds("code 0"));
        Assert.True(shelf.Holds("code 19"));
        Assert.False(shelf.Holds("code 1"));
    }

    [Fact]
    public async Task A_failure_is_told_to_who_asked_and_not_kept()
    {
        var shelf = Shelf();
        await Assert.ThrowsAsync<IOException>(() => shelf.Get("L2387", () => Task.FromException<string>(new IOException("disk"))));
        Assert.Equal("page", await shelf.Get("L2387", () => Task.FromResult("page")));
    }
}

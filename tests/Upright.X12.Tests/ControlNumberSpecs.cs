using Upright.Domain;
using Upright.X12.Professional;

namespace Upright.X12.Tests;

public sealed class ControlNumberSpecs : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

    [Fact]
    public void Numbers_that_several_workers_take_from_one_file_never_repeat()
    {
        var taken = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, 4, _ =>
        {
            var numbers = new ControlNumberFile(_path);
            for (var i = 0; i < 10; i++) taken.Add(numbers.Take());
        });
        Assert.Equal(Enumerable.Range(1, 40), taken.Order());
    }

    [Fact]
    public void A_file_that_holds_something_else_is_refused_and_left_alone()
    {
        File.WriteAllText(_path, "hello");
        Assert.Throws<UnreadableInputException>(() => new ControlNumberFile(_path).Take());
        Assert.Equal("hello", File.ReadAllText(_path));
    }

    [Fact]
    public void The_last_number_of_nine_digits_is_not_followed_by_a_first_one() =>
        Assert.Throws<InvalidOperationException>(() => new CountedControlNumbers(999_999_999).Take());

    public void Dispose() => File.Delete(_path);
}

using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.Tests.TransparencyInCoverage.Scanning;

public sealed class ScratchFileSpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("upright-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_put_aside_is_read_back_wherever_it_lies_whatever_was_read_and_cut_before(int seed)
    {
        var random = new Random(seed);
        using var scratch = new ScratchFile(_folder, memory: 100_000);
        var expected = new List<byte>();
        for (var step = 0; step < 3_000; step++)
        {
            switch (random.Next(12))
            {
                case 0:
                    var bytes = new byte[random.Next(40_000)];
                    random.NextBytes(bytes);
                    scratch.Append(bytes);
                    expected.AddRange(bytes);
                    break;
                case 1 when random.Next(6) == 0:
                    var length = random.Next(expected.Count + 1);
                    scratch.Truncate(length);
                    expected.RemoveRange(length, expected.Count - length);
                    break;
                default:
                    var offset = random.Next(expected.Count + 1);
                    var read = new byte[random.Next(random.Next(4) == 0 ? 200_000 : 6_000)];
                    var count = scratch.Read(offset, read);
                    Assert.Equal(Math.Min(read.Length, expected.Count - offset), count);
                    Assert.True(expected.GetRange(offset, count).SequenceEqual(read.Take(count)), $"step {step}, offset {offset}");
                    break;
            }
            Assert.Equal(expected.Count, scratch.Length);
        }
    }
}

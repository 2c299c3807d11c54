using System.Text;
using CsCheck;
using Upright.Domain;
using Upright.Sources.Containers;
using Upright.Tests;

namespace Upright.Sources.Tests.Containers;

public sealed class ContainerSpecs : IDisposable
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(i => $"line {i}\n")));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] All(InputMember member)
    {
        using var stream = member.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private InputMember Only(string name, byte[] content) => Assert.Single(InputMembers.Of(_folder.File(name, content)));

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip")]
    [InlineData("zip")]
    [InlineData("zip in zip")]
    [InlineData("gzip in zip")]
    public void The_same_content_comes_out_whatever_it_is_packed_in_and_may_be_opened_again(string packing)
    {
        var member = Only("file", packing switch
        {
            "plain" => Text,
            "gzip" => Archive.Gzip(Text),
            "zip" => Archive.Zip(("a.txt", Text)),
            "zip in zip" => Archive.Zip(("inner.zip", Archive.Zip(("a.txt", Text)))),
            _ => Archive.Zip(("a.txt.gz", Archive.Gzip(Text))),
        });

        Assert.Equal(Text, All(member));
        using var again = member.Open();
        again.Drain();
        Assert.Equal((Text.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Text))), (again.Count, again.Sha256));
    }

    [Fact]
    public void A_workbook_is_one_content_and_not_an_archive_of_many() => Assert.Equal("a.xlsx", Only("a.xlsx", Workbook.Of(["A"])).Name);

    [Fact]
    public void Members_are_named_with_their_archive()
    {
        var members = InputMembers.Of(_folder.File("dme.zip", Archive.Zip(("x/", []), ("x/fees.csv", Text), ("__MACOSX/fees.csv", Text), ("readme.txt", Text))));

        Assert.Equal(["dme.zip!x/fees.csv", "dme.zip!readme.txt"], members.Select(m => m.Display));
    }

    [Fact]
    public void An_archive_cut_off_anywhere_is_an_error_and_never_a_shorter_content()
    {
        var zip = Archive.Zip(("a.txt", Text));
        var gzip = Archive.Gzip(Text);

        Gen.Double[0.02, 0.999].Sample(share =>
        {
            Assert.Throws<UnreadableInputException>(() => All(Only("cut.zip", zip[..(int)(zip.Length * share)])));
            Assert.Throws<UnreadableInputException>(() => All(Only("cut.gz", gzip[..(int)(gzip.Length * share)])));
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void A_flipped_bit_in_the_packed_content_is_an_error_and_never_a_wrong_content()
    {
        var zip = Archive.Zip(("a.txt", Text));
        const int header = 30 + 5;

        Gen.Select(Gen.Int[header, zip.Length - 120], Gen.Int[0, 7]).Sample((at, bit) =>
        {
            var flipped = zip.ToArray();
            flipped[at] ^= (byte)(1 << bit);
            Assert.Throws<UnreadableInputException>(() => All(Only("flipped.zip", flipped)));
        }, iter: 100, threads: 1);
    }

    [Fact]
    public void A_decompression_bomb_is_stopped_early_in_zip_and_gz()
    {
        var zeros = new byte[64 << 20];

        foreach (var (name, bytes) in new[] { ("bomb.gz", Archive.Gzip(zeros)), ("bomb.zip", Archive.Zip(("a", zeros))) })
        {
            var e = Assert.Throws<UnreadableInputException>(() => All(Only(name, bytes)));
            Assert.Contains("bomb", e.Message, StringComparison.Ordinal);
            Assert.InRange(e.Offset ?? 0, 1, 32 << 20);
        }
    }

    [Fact]
    public void Damage_of_one_entry_leaves_the_others_readable()
    {
        var zip = Archive.Zip(("a.txt", Text), ("b.txt", Text));
        // The method of the first entry in the archive's directory becomes one that nobody unpacks.
        var directory = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        zip[directory + 10] = 99;
        var members = InputMembers.Of(_folder.File("a.zip", zip));

        Assert.Contains("a.zip!a.txt", Assert.Throws<UnreadableInputException>(() => All(members[0])).Located, StringComparison.Ordinal);
        Assert.Equal(Text, All(members[1]));
    }

    [Fact]
    public void A_damaged_directory_of_an_archive_is_one_error()
    {
        var zip = Archive.Zip(("a.txt", Text));
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8)] = 0;

        Assert.Throws<UnreadableInputException>(() => InputMembers.Of(_folder.File("a.zip", zip)));
    }

    [Fact]
    public void A_missing_file_and_a_folder_say_what_they_are()
    {
        Assert.Contains("no such file", Assert.Throws<UnreadableInputException>(() => InputMembers.Of(Path.Combine(_folder.Path, "no"))).Located, StringComparison.Ordinal);
        Assert.Contains("a folder", Assert.Throws<UnreadableInputException>(() => InputMembers.Of(_folder.Path)).Located, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_permission_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "the superuser may read everything");
        var path = _folder.File("a.csv", Text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);

        Assert.Contains("no permission", Assert.Throws<UnreadableInputException>(() => InputMembers.Of(path)).Located, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_whatever_bring_the_sniffer_down() => Gen.Byte.Array[0, 600].Sample(bytes => Enum.IsDefined(ContainerSniffer.Sniff(bytes)));
}

using System.IO.Compression;
using System.Text;
using CsCheck;
using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.Tests.TransparencyInCoverage.Scanning;

public class DecompressionSpecs
{
    public static TheoryData<string> Decoders => ["the runtime's", "ISA-L"];

    [Theory, MemberData(nameof(Decoders))]
    public void Any_number_of_members_padding_and_empty_members_give_the_whole_text(string decoder)
    {
        Gen.Select(Gen.String[Gen.Char['a', 'f'], 0, 3000].Array[1, 5], Gen.Int[0, 600], Gen.Int[1, 5000]).Sample((texts, padding, step) =>
        {
            byte[] file = [.. texts.SelectMany(t => Gzip(Encoding.ASCII.GetBytes(t))), .. new byte[padding]];
            Assert.Equal(string.Concat(texts), Encoding.ASCII.GetString(ReadAll(Open(decoder, file), step)));
        }, iter: 300);
    }

    [Theory, MemberData(nameof(Decoders))]
    public void A_file_cut_anywhere_never_passes_for_the_whole(string decoder)
    {
        var text = Encoding.ASCII.GetBytes("""{"in_network":[{"billing_code":"L2387","x":"some words that do not repeat themselves 0123456789"}]}""");
        var file = Gzip(text);
        for (var length = 1; length < file.Length; length++)
        {
            try
            {
                // What is read of it may be too little or too much, which the JSON tells; it must not be the text itself.
                Assert.NotEqual(text, ReadAll(Open(decoder, file[..length]), 4096));
            }
            catch (InvalidDataException)
            {
                // Noticed by the decoder.
            }
        }
    }

    [Theory, MemberData(nameof(Decoders))]
    public void A_wrong_check_sum_or_length_is_noticed(string decoder)
    {
        var file = Gzip("some text"u8.ToArray());
        for (var bit = (file.Length - 8) * 8; bit < file.Length * 8; bit++)
            Assert.Throws<InvalidDataException>(() => ReadAll(Open(decoder, Flipped(file, bit)), 4096));
    }

    [Fact]
    public void ISA_L_gives_the_right_text_or_none_whichever_bit_is_flipped()
    {
        var text = Encoding.ASCII.GetBytes("""{"in_network":[{"billing_code":"L2387","x":"some words that do not repeat themselves 0123456789"}]}""");
        var file = Gzip(text);
        var noticed = 0;
        // The ten bytes of the header hold a time, flags and a system's name, which say nothing about the content.
        for (var bit = 80; bit < file.Length * 8; bit++)
        {
            try
            {
                Assert.Equal(text, ReadAll(Open("ISA-L", Flipped(file, bit)), 4096));
            }
            catch (InvalidDataException)
            {
                noticed++;
            }
        }
        // All but the few bits that pad the last byte of the data.
        Assert.InRange(noticed, file.Length * 8 - 80 - 7, file.Length * 8 - 80);
    }

    [Theory]
    [InlineData("", ContainerKind.Empty)]
    [InlineData(" \n", ContainerKind.Empty)]
    [InlineData("{", ContainerKind.Plain)]
    [InlineData("\uFEFF {", ContainerKind.Plain)]
    [InlineData("<!DOCTYPE html>", ContainerKind.Markup)]
    [InlineData("PK\u0003\u0004", ContainerKind.Zip)]
    [InlineData("code,rate", ContainerKind.Unknown)]
    public void What_a_file_is_is_told_by_its_first_bytes(string head, ContainerKind kind) => Assert.Equal(kind, ContainerKinds.Of(Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void ISA_L_is_used_wherever_the_machine_has_the_version_that_is_known()
    {
        Assert.SkipUnless(System.Runtime.InteropServices.NativeLibrary.TryLoad("libisal.so.2", out _), "libisal.so.2 is not on this machine");
        Assert.True(IsaL.IsAvailable);
    }

    private static Stream Open(string decoder, byte[] file)
    {
        Assert.SkipWhen(decoder == "ISA-L" && !IsaL.IsAvailable, "libisal.so.2 is not on this machine");
        return decoder == "ISA-L" ? new IsaLGzipStream(new MemoryStream(file)) : new EndProvingGzipStream(new MemoryStream(file));
    }

    private static byte[] Gzip(byte[] text)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(text);
        // GZipStream writes nothing at all for an empty text; a member of nothing is what is meant.
        return file.Length > 0 ? file.ToArray() : [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    private static byte[] Flipped(byte[] file, int bit)
    {
        var damaged = (byte[])file.Clone();
        damaged[bit / 8] ^= (byte)(1 << (bit % 8));
        return damaged;
    }

    private static byte[] ReadAll(Stream stream, int step)
    {
        using var _ = stream;
        using var text = new MemoryStream();
        var buffer = new byte[step];
        for (int count; (count = stream.Read(buffer)) > 0;) text.Write(buffer, 0, count);
        return text.ToArray();
    }
}

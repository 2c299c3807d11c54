using System.IO.Compression;
using System.Text;
using CsCheck;
using Upright.Domain;
using Upright.X12.Syntax;

namespace Upright.X12.Tests;

public class SegmentReaderSpecs
{
    private static readonly string s_file = SampleClaims.Text(SampleClaims.Medicare);

    [Theory]
    [InlineData("*", "^", ":", "~")]
    [InlineData("|", "!", ">", "\n")]
    [InlineData("\t", "^", "<", "\r")]
    [InlineData("\u001D", "\u001F", "\u001E", "\u001C")]
    public void Delimiters_are_those_that_the_interchange_declares(string element, string repetition, string component, string segment)
    {
        var text = s_file.Replace("*", element, StringComparison.Ordinal).Replace("^", repetition, StringComparison.Ordinal).Replace(":", component, StringComparison.Ordinal).Replace("~", segment, StringComparison.Ordinal);
        using var reader = new SegmentReader(SampleClaims.Stream(text));
        var names = Names(reader);
        using var usual = new SegmentReader(SampleClaims.Stream(s_file));
        Assert.Equal(Names(usual), names);
        Assert.Equal(new Delimiters((byte)element[0], (byte)repetition[0], (byte)component[0], (byte)segment[0]), reader.Delimiters);
    }

    [Fact]
    public void A_second_interchange_may_declare_other_delimiters()
    {
        using var reader = new SegmentReader(SampleClaims.Stream(s_file + "\r\n" + s_file.Replace('*', '|').Replace(':', '>')));
        var names = Names(reader);
        Assert.Equal(2, names.Count(n => n == "ISA"));
        Assert.Equal(names.Take(names.Count / 2), names.Skip(names.Count / 2));
        Assert.Equal((byte)'|', reader.Delimiters.Element);
    }

    [Fact]
    public void Every_segment_knows_its_byte_in_the_file()
    {
        var text = "\r\n" + s_file.Replace("~", "~\r\n", StringComparison.Ordinal);
        using var reader = new SegmentReader(SampleClaims.Stream(text));
        while (reader.Read()) Assert.Equal(Encoding.ASCII.GetString(reader.Segment.Bytes), text.Substring((int)reader.Offset, reader.Segment.Bytes.Length));
        Assert.Equal(s_file.Count(c => c == '~'), reader.Number);
    }

    [Fact]
    public void A_stream_that_trickles_gives_the_same_segments_as_one_that_flows() =>
        Gen.Int[1, 60].Sample(most =>
        {
            using var trickle = new SegmentReader(new Trickle(Encoding.ASCII.GetBytes(s_file), most));
            using var flow = new SegmentReader(SampleClaims.Stream(s_file));
            while (flow.Read())
            {
                Assert.True(trickle.Read());
                Assert.Equal(flow.Segment.Bytes.ToArray(), trickle.Segment.Bytes.ToArray());
                Assert.Equal(flow.Offset, trickle.Offset);
            }
            Assert.False(trickle.Read());
        }, iter: 30);

    [Fact]
    public void The_vectorised_scan_finds_what_the_scalar_one_finds() =>
        Gen.Select(Gen.OneOf<byte>((byte)'*', (byte)'~', (byte)'A', (byte)'1', (byte)':').Array[0, 200], Gen.Int[0, 100]).Sample((bytes, from) =>
        {
            var data = bytes.AsSpan(Math.Min(from, bytes.Length));
            int[] fast = new int[1], slow = new int[1];
            var fastEnd = SegmentScan.Vectorised(data, (byte)'*', (byte)'~', ref fast, out var fastCount);
            var slowEnd = SegmentScan.Scalar(data, (byte)'*', (byte)'~', ref slow, out var slowCount);
            Assert.Equal(slowEnd, fastEnd);
            Assert.Equal(slow[..slowCount], fast[..fastCount]);
        }, iter: 20_000);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \r\n", "empty")]
    [InlineData("hello", "ISA")]
    [InlineData("{\"a\":1}", "JSON")]
    [InlineData("<html>", "XML")]
    [InlineData("PK\u0003\u0004", "zip")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("GS*HC*A*B~", "envelope")]
    [InlineData("ISA*00*          *00*", "inside its ISA")]
    [InlineData("ÿþI\0S\0A\0", "UTF-16")]
    public void What_is_no_x12_is_refused_with_what_it_seems_to_be(string text, string word)
    {
        using var reader = new SegmentReader(SampleClaims.Stream(text), "file.edi");
        var refused = Assert.Throws<UnreadableInputException>(() => reader.Read());
        Assert.Contains(word, refused.Message, StringComparison.Ordinal);
        Assert.Equal("file.edi", refused.File);
    }

    [Fact]
    public void A_compressed_file_is_refused_and_named()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.ASCII.GetBytes(s_file));
        memory.Position = 0;
        using var reader = new SegmentReader(memory);
        Assert.Contains("gzip", Assert.Throws<UnreadableInputException>(() => reader.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interchange_header_whose_padding_was_trimmed_is_refused_at_the_byte()
    {
        using var reader = new SegmentReader(SampleClaims.Stream(s_file.Replace("*ORTHOLAB       *ZZ", "*ORTHOLAB*ZZ", StringComparison.Ordinal)));
        Assert.Equal(50, Assert.Throws<UnreadableInputException>(() => reader.Read()).Offset);
    }

    [Theory]
    [InlineData("*", "*")]
    [InlineData(":", "A")]
    [InlineData(":", "~")]
    [InlineData("~", " ")]
    public void Delimiters_that_cannot_work_are_refused(string delimiter, string other)
    {
        var header = s_file[..106].ToCharArray();
        header[delimiter == ":" ? 104 : delimiter == "~" ? 105 : 82] = other[0];
        using var reader = new SegmentReader(SampleClaims.Stream(new string(header) + s_file[106..]));
        Assert.Throws<UnreadableInputException>(() => reader.Read());
    }

    [Fact]
    public void A_segment_without_end_is_refused_before_it_fills_the_memory()
    {
        using var reader = new SegmentReader(new Endless(Encoding.ASCII.GetBytes(s_file[..106] + "NTE*ADD*")));
        Assert.True(reader.Read());
        Assert.Contains("terminator", Assert.Throws<UnreadableInputException>(() => reader.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_piece_of_a_truncated_file_is_marked()
    {
        using var reader = new SegmentReader(SampleClaims.Stream(s_file[..^5]));
        while (reader.Read() && reader.IsTerminated) { }
        Assert.False(reader.IsTerminated);
        Assert.Equal("IEA", reader.Segment.ToString());
    }

    private static List<string> Names(SegmentReader reader)
    {
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.Segment.ToString());
        return names;
    }

    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }

    private sealed class Endless(byte[] start) : MemoryStream(start)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            if (read > 0) return read;
            buffer.AsSpan(offset, count).Fill((byte)'X');
            return count;
        }
    }
}

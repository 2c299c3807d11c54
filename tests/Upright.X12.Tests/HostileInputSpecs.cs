using System.Text;
using CsCheck;
using Upright.Domain;
using Upright.X12.Acknowledgements;
using Upright.X12.Checking;
using Upright.X12.Deidentification;
using Upright.X12.Professional;
using Upright.X12.Remittances;
using Upright.X12.Showing;

namespace Upright.X12.Tests;

public class HostileInputSpecs
{
    private static readonly byte[][] s_seeds = [Encoding.ASCII.GetBytes(SampleClaims.Text(SampleClaims.Medicare, SampleClaims.Secondary)), Encoding.ASCII.GetBytes(RemittanceSpecs.Clean), Encoding.ASCII.GetBytes(AcknowledgementSpecs.ClaimAnswer)];

    [Fact]
    public void Whatever_is_done_to_a_file_it_is_read_or_clearly_refused() =>
        Gen.Select(Gen.Int[0, s_seeds.Length - 1], Gen.Select(Gen.Int[0, 5000], Gen.OneOf<byte>((byte)'*', (byte)'~', (byte)':', (byte)'^', (byte)'9', (byte)'A', 0, 255, (byte)'\n'), Gen.Int[0, 2]).Array[1, 12])
            .Sample((seed, edits) =>
            {
                var bytes = s_seeds[seed].ToList();
                foreach (var (at, b, kind) in edits)
                {
                    var index = at % bytes.Count;
                    if (kind == 0) bytes[index] = b;
                    else if (kind == 1) bytes.Insert(index, b);
                    else bytes.RemoveRange(index, Math.Min(bytes.Count - index, at % 40));
                    if (bytes.Count == 0) break;
                }
                Everything([.. bytes]);
            }, iter: 1500);

    [Fact]
    public void Segments_in_any_order_are_read() =>
        Gen.Select(Gen.Int[0, s_seeds.Length - 1], Gen.Int[0, 1000].Array[2, 20]).Sample((seed, swaps) =>
        {
            var text = Encoding.ASCII.GetString(s_seeds[seed]);
            var segments = text[106..].Split('~');
            for (var i = 0; i + 1 < swaps.Length; i += 2)
                (segments[swaps[i] % segments.Length], segments[swaps[i + 1] % segments.Length]) = (segments[swaps[i + 1] % segments.Length], segments[swaps[i] % segments.Length]);
            Everything(Encoding.ASCII.GetBytes(text[..106] + string.Join('~', segments)));
        }, iter: 500);

    [Fact]
    public void A_claim_of_twenty_thousand_lines_is_checked_and_its_findings_are_kept_within_bounds()
    {
        var text = SampleClaims.Text(SampleClaims.Medicare);
        var line = text[text.IndexOf("LX*2~", StringComparison.Ordinal)..(text.IndexOf("~SE*", StringComparison.Ordinal) + 1)];
        var huge = text.Replace("LX*2~", string.Concat(Enumerable.Repeat(line, 20_000)) + "LX*2~", StringComparison.Ordinal);
        var report = FileCheck.Check(SampleClaims.Stream(huge));
        Assert.True(report.Errors > 10_000);
        Assert.Equal(10_000, report.Findings.Count);
        Assert.Equal(report.Errors + report.Warnings + report.Infos - 10_000, report.NotKept);
    }

    /// <summary>Every reader of the room over the same bytes: only the one exception may come out.</summary>
    internal static void Everything(byte[] bytes)
    {
        try
        {
            var report = FileCheck.Check(new MemoryStream(bytes));
            foreach (var set in SetTree.Read(new MemoryStream(bytes), null, report, false)) Assert.NotNull(set.Root);
            foreach (var claim in ProfessionalClaims.Read(new MemoryStream(bytes))) Assert.NotNull(claim.Claim);
            foreach (var remittance in RemittanceReader.Read(new MemoryStream(bytes))) Assert.NotNull(PostingGate.Check(remittance));
            _ = AnswerMatch.Match(AnswerReader.Read(new MemoryStream(bytes)), new MemoryStream(bytes));
            Deidentifier.Write(new MemoryStream(bytes), Stream.Null);
            AcknowledgementWriter.Write(new MemoryStream(bytes), null, Stream.Null, new DateTime(2026, 11, 1), new CountedControlNumbers());
        }
        catch (UnreadableInputException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }
}

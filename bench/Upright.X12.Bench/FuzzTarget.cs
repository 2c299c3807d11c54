using Upright.Domain;
using Upright.X12.Acknowledgements;
using Upright.X12.Checking;
using Upright.X12.Deidentification;
using Upright.X12.Professional;
using Upright.X12.Reading;
using Upright.X12.Remittances;
using Upright.X12.Showing;

namespace Upright.X12.Bench;

/// <summary>
/// Every reader of the room over the same bytes. Anything but the one exception is a find; so is a faithful copy that
/// differs. Instrument Upright.X12.dll with the sharpfuzz tool, then: afl-fuzz -i seeds -o finds -- Upright.X12.Bench fuzz
/// </summary>
internal static class FuzzTarget
{
    public static void Run(Stream input)
    {
        using var memory = new MemoryStream();
        input.CopyTo(memory);
        var bytes = memory.ToArray();
        try
        {
            using var copy = new MemoryStream();
            FaithfulCopy.Write(new MemoryStream(bytes), copy);
            if (!copy.ToArray().AsSpan().SequenceEqual(bytes)) throw new InvalidOperationException("The copy differs.");
            var report = FileCheck.Check(new MemoryStream(bytes));
            foreach (var set in SetTree.Read(new MemoryStream(bytes), null, report, true)) _ = set.Root;
            foreach (var claim in ProfessionalClaims.Read(new MemoryStream(bytes))) _ = claim.Claim;
            foreach (var remittance in RemittanceReader.Read(new MemoryStream(bytes))) _ = PostingGate.Check(remittance);
            _ = AnswerMatch.Match(AnswerReader.Read(new MemoryStream(bytes)), new MemoryStream(bytes));
            Deidentifier.Write(new MemoryStream(bytes), Stream.Null, null, "secret");
            AcknowledgementWriter.Write(new MemoryStream(bytes), null, Stream.Null, new DateTime(2026, 11, 1), new CountedControlNumbers(), 4);
        }
        catch (UnreadableInputException)
        {
            // The one answer to bytes that are no X12.
        }
    }
}

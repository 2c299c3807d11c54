using Upright.X12.Checking;
using Upright.X12.Guides;
using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>
/// Writes claims as an 837P: levels, counts and control numbers by itself, text in upper-case ASCII without delimiters,
/// exact decimals. Claims that follow one another for the same billing provider, subscriber and patient share their levels.
/// </summary>
public static class ProfessionalWriter
{
    /// <summary>The guide recommends no more in one transaction set.</summary>
    public const int MostClaimsInSet = 5000;

    /// <summary>The guide allows no more below one subscriber or patient.</summary>
    private const int MostClaimsOfPatient = 100;

    /// <summary>Writes the claims after checking them at levels 1 to 4: nothing is written of a batch that a front end would refuse.</summary>
    /// <exception cref="ClaimsRefusedException">Findings of error severity, which it carries.</exception>
    public static WrittenBatch WriteChecked(Stream stream, Envelope envelope, Submitter submitter, Receiver receiver, IEnumerable<ProfessionalClaim> claims, IControlNumbers numbers, int mostClaimsInSet = MostClaimsInSet)
    {
        using var memory = new MemoryStream();
        var batch = Write(memory, envelope, submitter, receiver, claims, numbers, mostClaimsInSet);
        memory.Position = 0;
        var report = FileCheck.Check(memory, null, new CheckOptions { DeepestLevel = 4 });
        if (report.Errors > 0)
            throw new ClaimsRefusedException($"{report.Errors} findings of error severity: nothing was written.") { Findings = report.Findings };
        memory.Position = 0;
        memory.CopyTo(stream);
        return batch;
    }

    /// <summary>Writes the claims as they are, in one pass and bounded memory.</summary>
    /// <exception cref="ArgumentException">The envelope's ids are empty or too long.</exception>
    public static WrittenBatch Write(Stream stream, Envelope envelope, Submitter submitter, Receiver receiver, IEnumerable<ProfessionalClaim> claims, IControlNumbers numbers, int mostClaimsInSet = MostClaimsInSet)
    {
        using var writer = new SegmentWriter(stream, envelope.Delimiters, envelope.LineBreaks ? "\n" : "");
        var frame = new EnvelopeWriter(writer, envelope, Guide.Professional, numbers);
        frame.Begin();
        var sets = new List<WrittenSet>();
        var levels = new LevelWriter(writer);
        ProfessionalClaim? last = null;
        var (inSet, below, total, batch) = (0, 0, 0, "");
        foreach (var claim in claims)
        {
            if (inSet == 0)
            {
                frame.BeginSet();
                batch = frame.Interchange + "-" + frame.Set;
                Header(writer, envelope, submitter, receiver, batch);
                levels.Begin();
                last = null;
            }
            below = levels.Write(claim, last, below >= MostClaimsOfPatient) ? 1 : below + 1;
            ClaimWriter.Write(writer, claim);
            last = claim;
            total++;
            if (++inSet < mostClaimsInSet) continue;
            EndSet();
        }
        if (inSet > 0) EndSet();
        frame.End();
        return new WrittenBatch(frame.Interchange, frame.Group, sets, total);

        void EndSet()
        {
            var segments = frame.EndSet();
            sets.Add(new WrittenSet(new SetIdentity(frame.Interchange, frame.Group, frame.Set, batch), inSet, segments));
            inSet = 0;
        }
    }

    private static void Header(SegmentWriter writer, Envelope envelope, Submitter submitter, Receiver receiver, string batch)
    {
        writer.Begin("BHT"u8);
        writer.Code("0019"u8).Code("00"u8).Text(batch).Date(DateOnly.FromDateTime(envelope.Created))
            .Text(envelope.Created.ToString("HHmmss", System.Globalization.CultureInfo.InvariantCulture)).Code("CH"u8);
        writer.End();
        writer.Begin("NM1"u8);
        writer.Code("41"u8).Code("2"u8).Text(submitter.Name).Skip(4).Code("46"u8).Text(submitter.Id);
        writer.End();
        PartyWriter.Contact(writer, submitter.Contact);
        writer.Begin("NM1"u8);
        writer.Code("40"u8).Code("2"u8).Text(receiver.Name).Skip(4).Code("46"u8).Text(receiver.Id);
        writer.End();
    }
}

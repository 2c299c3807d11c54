using Upright.Domain;
using Upright.X12.Guides;
using Upright.X12.Reading;

namespace Upright.X12.Professional;

/// <summary>Reads the claims of 837P files, one after the other, in bounded memory.</summary>
public static class ProfessionalClaims
{
    /// <summary>
    /// The claims of every 837P set in the stream; sets of other kinds are passed over. What is wrong with the file is not
    /// said here: check it.
    /// </summary>
    /// <param name="file">For error messages.</param>
    /// <exception cref="UnreadableInputException">The stream is no X12, or is damaged beyond reading on.</exception>
    public static IEnumerable<FiledClaim> Read(Stream stream, string? file = null)
    {
        using var reader = new X12Reader(stream, file);
        var claims = new ClaimReader();
        var (interchange, group, identity) = ("", "", new SetIdentity("", "", "", ""));
        BillingProvider? billing = null;
        (Subscriber Subscriber, Payer Payer)? subscriber = null;
        Patient? patient = null;
        List<string> aboveBilling = [], aboveSubscriber = [], abovePatient = [];
        while (reader.Read())
        {
            switch (reader.Step)
            {
                case Step.InterchangeBegins: interchange = reader.Segment.Text(13); break;
                case Step.GroupBegins: group = reader.Segment.Text(6); break;
                case Step.SetBegins:
                    identity = new SetIdentity(interchange, group, reader.Segment.Text(2), "");
                    break;
                case Step.Segment when reader.Rule?.Name == "BHT": identity = identity with { Batch = reader.Segment.Text(3) }; break;
                case Step.UnitEnds when reader.Guide == Guide.Professional:
                    switch (reader.Unit.Loop.Id)
                    {
                        case "2000A": (billing, _) = (null, aboveBilling = []); break;
                        case "2000B": (subscriber, _) = (null, aboveSubscriber = []); break;
                        case "2000C": (patient, _) = (null, abovePatient = []); break;
                        case "2300":
                            yield return Claim(reader.Unit);
                            break;
                    }
                    break;
            }
        }

        FiledClaim Claim(Unit unit)
        {
            for (var level = unit.Parent; level is not null; level = level.Parent)
            {
                if (level.Loop.Id == "2000A") billing ??= LevelReader.Billing(level, aboveBilling);
                else if (level.Loop.Id == "2000B") subscriber ??= LevelReader.Subscriber(level, aboveSubscriber);
                else if (level.Loop.Id == "2000C") patient ??= LevelReader.Patient(level, abovePatient);
            }
            var claim = claims.Read(unit, billing!, subscriber!.Value.Subscriber, subscriber.Value.Payer, patient, aboveBilling.Concat(aboveSubscriber).Concat(abovePatient));
            return new FiledClaim(claim, identity, unit.Claim, unit.Segments[0].Position, unit.Segments[^1].Position);
        }
    }
}

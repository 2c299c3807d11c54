using System.Globalization;
using System.Text;
using Upright.X12.Guides;
using Upright.X12.Syntax;

namespace Upright.X12.Professional;

/// <summary>ISA and GS, ST and SE, GE and IEA, with their counts and control numbers.</summary>
internal sealed class EnvelopeWriter(SegmentWriter writer, Envelope envelope, Guide guide, IControlNumbers numbers)
{
    private int _interchange, _group, _set, _sets, _groups, _setStart;

    public string Interchange => _interchange.ToString("000000000", CultureInfo.InvariantCulture);

    public string Group => _group.ToString(CultureInfo.InvariantCulture);

    public string Set => _set.ToString("0000", CultureInfo.InvariantCulture);

    public void Begin()
    {
        BeginInterchange();
        BeginGroup();
    }

    public void BeginInterchange()
    {
        _interchange = numbers.Take();
        var delimiters = envelope.Delimiters;
        writer.Begin("ISA"u8);
        writer.Code("00"u8).Code("          "u8).Code("00"u8).Code("          "u8)
            .Code(Qualifier(envelope.SenderQualifier)).Code(Padded(envelope.SenderId)).Code(Qualifier(envelope.ReceiverQualifier)).Code(Padded(envelope.ReceiverId))
            .Code(Ascii(envelope.Created.ToString("yyMMdd", CultureInfo.InvariantCulture))).Code(Ascii(envelope.Created.ToString("HHmm", CultureInfo.InvariantCulture)))
            .Code([delimiters.Repetition]).Code("00501"u8).Code(Ascii(Interchange)).Code(envelope.AcknowledgementWanted ? "1"u8 : "0"u8)
            .Code(envelope.IsTest ? "T"u8 : "P"u8).Code([delimiters.Component]);
        writer.End();
    }

    public void BeginGroup()
    {
        _group = numbers.Take();
        _groups++;
        _sets = 0;
        writer.Begin("GS"u8);
        writer.Code(Ascii(guide.Group)).Text(envelope.ApplicationSender ?? envelope.SenderId).Text(envelope.ApplicationReceiver ?? envelope.ReceiverId)
            .Date(DateOnly.FromDateTime(envelope.Created)).Code(Ascii(envelope.Created.ToString("HHmm", CultureInfo.InvariantCulture)))
            .Whole(_group).Code("X"u8).Code(Ascii(guide.Versions[0]));
        writer.End();
    }

    public void BeginSet()
    {
        _set = numbers.Take();
        _sets++;
        _setStart = writer.Count;
        writer.Begin("ST"u8);
        writer.Code(Ascii(guide.TransactionSet)).Code(Ascii(Set));
        if (guide != Guide.Remittance) writer.Code(Ascii(guide.Versions[0]));
        writer.End();
    }

    /// <returns>How many segments the set has.</returns>
    public int EndSet()
    {
        var segments = writer.Count - _setStart + 1;
        writer.Begin("SE"u8);
        writer.Whole(segments).Code(Ascii(Set));
        writer.End();
        return segments;
    }

    public void End()
    {
        EndGroup();
        EndInterchange();
    }

    public void EndGroup()
    {
        writer.Begin("GE"u8);
        writer.Whole(_sets).Whole(_group);
        writer.End();
    }

    public void EndInterchange()
    {
        writer.Begin("IEA"u8);
        writer.Whole(_groups).Code(Ascii(Interchange));
        writer.End();
    }

    private byte[] Padded(string id)
    {
        var clean = CleanText.Of(id, envelope.Delimiters);
        return clean.Length is > 0 and <= 15 ? Ascii(clean.PadRight(15)) : throw new ArgumentException("Interchange ids have 1 to 15 characters.", nameof(id));
    }

    // ISA is of fixed length: anything but two characters would move everything after it.
    private static byte[] Qualifier(string qualifier) => qualifier.Length == 2 ? Ascii(qualifier) : throw new ArgumentException("Interchange id qualifiers have two characters.", nameof(qualifier));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}

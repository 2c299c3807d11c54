using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Upright.Domain;
using Upright.X12.Guides;
using Upright.X12.Reading;
using Upright.X12.Syntax;

namespace Upright.X12.Deidentification;

/// <summary>
/// Makes a file safe to send to a colleague and as valid as it was: names are invented, identifiers replaced by others of
/// their shape, dates shifted by whole weeks, streets, cities, contacts and free texts removed, ZIP codes cut to three digits.
/// The same value becomes the same other value throughout, and in other files under the same key: an 835 still matches its
/// 837P. Codes, amounts and payers stay. What the guide does not know is replaced whole.
/// </summary>
public sealed class Deidentifier
{
    private readonly Pseudonyms _pseudonyms;

    private Deidentifier(byte[] key) => _pseudonyms = new Pseudonyms(key);

    /// <param name="secret">The same secret gives the same replacements; null for one that nobody knows.</param>
    /// <returns>How many elements were replaced.</returns>
    /// <exception cref="UnreadableInputException">The file is no X12.</exception>
    public static long Write(Stream from, Stream to, string? file = null, string? secret = null, CancellationToken cancellation = default)
    {
        var key = secret is null ? RandomNumberGenerator.GetBytes(32) : SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        return new Deidentifier(key).Run(from, to, file, cancellation);
    }

    private long Run(Stream from, Stream to, string? file, CancellationToken cancellation)
    {
        long replaced = 0;
        using var reader = new X12Reader(from, file);
        using var writer = new SegmentWriter(to, Delimiters.Usual);
        while (reader.Read())
        {
            // Blocks and sets end between segments.
            if (reader.Step is Step.UnitEnds or Step.SetEnds) continue;
            writer.Bytes(reader.Source.Gap);
            replaced += Segment(reader, writer);
            if (reader.Source.IsTerminated) writer.Byte(reader.Segment.Delimiters.Segment);
            if ((reader.Source.Number & 0x3FF) != 0) continue;
            writer.Flush();
            cancellation.ThrowIfCancellationRequested();
        }
        writer.Bytes(reader.Source.Gap);
        return replaced;
    }

    private long Segment(X12Reader reader, SegmentWriter writer)
    {
        var segment = reader.Segment;
        var rule = reader.Step is Step.Segment or Step.SetBegins ? reader.Guide is null ? null : reader.Rule : null;
        var inSet = reader.Step == Step.Segment;
        long replaced = 0;
        var separators = 0;
        writer.Bytes(segment.Name);
        for (var i = 1; i <= segment.Count; i++)
        {
            separators++;
            var value = segment[i];
            if (value.IsEmpty) continue;
            var other = inSet && rule is null && !segment.Is("SE"u8) ? Unknown(value, segment.Delimiters) : Replacement(segment, i, rule);
            if (other is not null) replaced++;
            // An element that was emptied at the end of its segment leaves no separator behind.
            if (other?.Length == 0) continue;
            Separators(writer, segment, ref separators);
            if (other is null) writer.Bytes(value);
            else writer.Bytes(Encoding.UTF8.GetBytes(other));
        }
        if (segment.Count > 0 && segment[segment.Count].IsEmpty) Separators(writer, segment, ref separators);
        return replaced;
    }

    private static void Separators(SegmentWriter writer, in SegmentView segment, ref int count)
    {
        for (; count > 0; count--) writer.Byte(segment.Delimiters.Element);
    }

    /// <summary>The value to write instead; null to keep it.</summary>
    private string? Replacement(in SegmentView segment, int element, SegmentRule? rule)
    {
        var loop = rule?.Loop.Id ?? "";
        return (segment.ToString(), element) switch
        {
            // Passwords have no business in a copy.
            ("ISA", 2 or 4) => "          ",
            ("ISA", 6 or 8) => _pseudonyms.Identifier(segment.Text(element).TrimEnd()).PadRight(15),
            ("ISA", 9) => SixDigits(segment.Text(9)),
            ("GS", 2 or 3) => _pseudonyms.Identifier(segment.Text(element)),
            ("GS", 4) or ("BHT", 4) or ("TA1", 2) => Date(segment, element),
            ("BHT", 3) or ("CLM", 1) or ("CLP", 1 or 7) or ("TRN", 2 or 3) or ("SBR", 3) or ("PWK", 6) or ("PS1", 1) or ("TS3", 1) or ("PLB", 1) => Identifier(segment, element),
            ("BPR", 7 or 9 or 10 or 11 or 13 or 15) => Identifier(segment, element),
            ("NM1", 3 or 4 or 5 or 9) => Name(segment, element),
            ("NM1", 6 or 7 or 12) => "",
            ("N1", 2 or 4) when !segment[1].SequenceEqual("PR"u8) => element == 4 ? Identifier(segment, 4) : "ORGANIZATION " + _pseudonyms.Word(segment.Text(2), 3),
            ("N3", 1) => "1 MAIN STREET",
            ("N3", 2) => "",
            ("N4", 1) => "ANYTOWN",
            ("N4", 3) => Pseudonyms.Zip(segment.Text(3)),
            ("PER", 2) => "CONTACT",
            ("PER", 4 or 6 or 8) => Contact(segment, element),
            ("SBR", 4) => "GROUP " + _pseudonyms.Word(segment.Text(4), 2),
            ("REF", 2) when !segment[1].SequenceEqual("2U"u8) && !segment[1].SequenceEqual("0K"u8) && !segment[1].SequenceEqual("T4"u8) => Identifier(segment, 2),
            ("REF", 4) => Component(segment, 4, 2, _pseudonyms.Identifier(segment.Text(4, 2))),
            ("PRV" or "LQ" or "SE" or "ST" or "GE" or "IEA" or "HL", _) => null,
            ("NTE", 2) or ("K3", 1) or ("STC", 12) or ("CR1", 9 or 10) or ("CR2", 10 or 11) or ("RDM", 2 or 3) => "REMOVED",
            ("FRM", 3) => _pseudonyms.Identifier(segment.Text(3)),
            ("IK4", 4) => "",
            ("CTX", 1) when !segment[1, 2].IsEmpty => Component(segment, 1, 2, _pseudonyms.Identifier(segment.Text(1, 2))),
            ("SV1", 1) when !segment[1, 7].IsEmpty => Component(segment, 1, 7, "REMOVED"),
            ("SVD", 3) when !segment[3, 7].IsEmpty => Component(segment, 3, 7, "REMOVED"),
            ("SVC", 1 or 6) when !segment[element, 7].IsEmpty => Component(segment, element, 7, "REMOVED"),
            ("PLB", 3 or 5 or 7 or 9 or 11 or 13) when !segment[element, 2].IsEmpty => Component(segment, element, 2, _pseudonyms.Identifier(segment.Text(element, 2))),
            // The end of a fiscal year says nothing of a patient.
            ("PLB", 2) or ("TS3", 3) => null,
            _ => loop.Length > 0 && rule is not null && element <= rule.Elements.Count && IsDate(rule.Elements[element - 1]) ? Date(segment, element) : null,
        };
    }

    private static bool IsDate(ElementRule rule) => rule.Type == ElementType.Date || rule.DataElement == 1251;

    private string Identifier(in SegmentView segment, int element) => _pseudonyms.Identifier(segment.Text(element));

    /// <summary>Payers, receivers and clearinghouses stay: they are no one's secret, and rejections are about them.</summary>
    private string? Name(in SegmentView segment, int element)
    {
        if (segment[1].SequenceEqual("PR"u8) || segment[1].SequenceEqual("40"u8) || segment[1].SequenceEqual("TT"u8) || segment[1].SequenceEqual("AY"u8)) return null;
        var value = segment.Text(element);
        return element switch
        {
            9 => _pseudonyms.Identifier(value),
            5 => _pseudonyms.Word(value, 1)[..1],
            4 => _pseudonyms.Word(value, 2),
            _ => segment[2] is [(byte)'2'] ? "ORGANIZATION " + _pseudonyms.Word(value, 3) : _pseudonyms.Word(value, 3),
        };
    }

    private string Contact(in SegmentView segment, int element) =>
        segment[element - 1].SequenceEqual("EM"u8) ? "NOBODY@EXAMPLE.COM"
        : segment[element - 1].SequenceEqual("UR"u8) ? "WWW.EXAMPLE.COM"
        : _pseudonyms.Identifier(segment.Text(element));

    private string? Date(in SegmentView segment, int element)
    {
        var value = segment[element];
        if (value.Length == 17 && Dates.TryParseSpan(value, out var from, out var to)) return _pseudonyms.Date(from) + "-" + _pseudonyms.Date(to);
        if (value.Length == 12 && Dates.TryParse(value[..8], out var day)) return _pseudonyms.Date(day) + Encoding.ASCII.GetString(value[8..]);
        if (Dates.TryParse(value, out var date)) return _pseudonyms.Date(date);
        // A damaged date is kept damaged, but not kept.
        return value.Length == 6 ? SixDigits(segment.Text(element)) : _pseudonyms.Identifier(segment.Text(element));
    }

    private string SixDigits(string value) =>
        DateOnly.TryParseExact(value, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? _pseudonyms.Date(date)[2..] : value;

    private static string Component(in SegmentView segment, int element, int component, string value)
    {
        var separator = (char)segment.Delimiters.Component;
        var parts = segment.Text(element).Split(separator);
        if (component <= parts.Length) parts[component - 1] = value;
        return string.Join(separator, parts);
    }

    private string Unknown(ReadOnlySpan<byte> value, Delimiters delimiters) =>
        string.Concat(Encoding.UTF8.GetString(value).Split((char)delimiters.Component).Select((part, i) => (i > 0 ? ((char)delimiters.Component).ToString() : "") + _pseudonyms.Identifier(part)));
}

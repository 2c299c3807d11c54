using System.Text;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.Decompression;
using Upright.Sources.TransparencyInCoverage.Scanning;

namespace Upright.Sources.TransparencyInCoverage.InNetwork;

/// <summary>
/// Reads a payer's in-network file of any schema from 1.0 to 2.1, any order of keys, in bounded memory:
/// one pass, decompression on a thread of its own, what is not wanted skipped unread.
/// </summary>
public static class InNetworkReader
{
    /// <param name="json">The decompressed text; not disposed.</param>
    /// <param name="filter">Which items are kept.</param>
    /// <param name="scratchFolder">An existing folder for what does not fit in memory; left empty.</param>
    /// <param name="fetch">Opens a remote file of provider groups (schema 1.x), null when it cannot be had; null to fetch none.</param>
    /// <param name="cancel">Stops the reading within a chunk.</param>
    /// <exception cref="UnreadableInputException">The text is not JSON, is cut short, or is not an in-network file.</exception>
    public static InNetworkContents Read(ReadAhead json, CodeFilter filter, string scratchFolder, Func<Uri, CancellationToken, Stream?>? fetch, CancellationToken cancel)
    {
        var contents = new InNetworkContents(scratchFolder);
        using var input = new JsonInput(new AheadFeed(json), digest: true);
        try
        {
            var pass = new Pass(input, filter, contents, cancel);
            pass.ReadRoot();
            contents.Complete(pass, fetch, input.Digest(), cancel);
            return contents;
        }
        catch (Exception damaged) when (damaged is InvalidDataException || (damaged is UnreadableInputException && json.HasBrokenOff))
        {
            contents.Dispose();
            throw new UnreadableInputException("The compressed data are damaged or incomplete: they decompress up to this byte. Download the file again.", damaged) { Offset = input.Offset + input.Window.Length };
        }
        catch
        {
            contents.Dispose();
            throw;
        }
    }

    /// <summary>The one pass over a file.</summary>
    internal sealed class Pass
    {
        private readonly JsonInput _input;
        private readonly InNetworkContents _contents;
        private readonly CancellationToken _cancel;
        private bool _itemsSeen;
        private string? _otherKind;

        public Pass(JsonInput input, CodeFilter filter, InNetworkContents contents, CancellationToken cancel)
        {
            (_input, _contents, _cancel) = (input, contents, cancel);
            // Two, because references are read while the other waits in the middle of a rate.
            ProviderGroupReader Groups() => new(contents.GroupTable, contents.Words, contents.Names, contents.Warnings);
            References = new ReferenceReader(contents.References, Groups(), contents.Words, contents.Warnings);
            Rates = new RateReader(contents.References, contents.Sets, Groups(), new PriceReader(contents.Words, contents.Warnings), contents.Rows, contents.Warnings, References.Need);
            input.Meanwhile = References.ResolveSome;
            Items = new ItemReader(filter, Rates, contents.Rows, contents.Words, contents.Warnings);
            Header = new HeaderReader(contents.Warnings);
        }

        public ReferenceReader References { get; }

        public RateReader Rates { get; }

        public ItemReader Items { get; }

        public HeaderReader Header { get; }

        public void ReadRoot()
        {
            Begin();
            if (_input.NextByte() == '}') _input.Advance(1);
            else
                do ReadMember();
                while (_input.Continues('}'));
            End();
            if (!_itemsSeen) throw new UnreadableInputException(_otherKind ?? "This JSON has no \"in_network\": it is not a file of in-network rates.") { Offset = 0 };
        }

        private void ReadMember()
        {
            var key = _input.ReadKey();
            switch (key)
            {
                case "in_network":
                    _itemsSeen = true;
                    ReadElements(Items.Read);
                    break;
                case "provider_references":
                    ReadElements(References.PutAside);
                    break;
                case "out_of_network":
                    _otherKind = "This is a file of allowed amounts (\"out_of_network\"), not of in-network rates.";
                    _input.SkipValue();
                    break;
                case "reporting_structure":
                    _otherKind = "This is a table of contents (\"reporting_structure\"), not a file of in-network rates.";
                    _input.SkipValue();
                    break;
                default:
                    if (HeaderReader.IsHeaderKey(key))
                    {
                        if (_itemsSeen) _contents.Warnings.Count(WarningKind.HeaderAfterRates);
                        Header.Read(_input, key);
                    }
                    else _input.SkipValue();
                    break;
            }
        }

        private void ReadElements(Action<JsonInput> readOne)
        {
            if (_input.NextByte() != '[')
            {
                _contents.Warnings.Count(WarningKind.NullArray);
                _input.SkipValue();
                return;
            }
            _input.Advance(1);
            if (_input.NextByte() == ']')
            {
                _input.Advance(1);
                return;
            }
            do
            {
                _cancel.ThrowIfCancellationRequested();
                readOne(_input);
            }
            while (_input.Continues(']'));
        }

        private void Begin()
        {
            while (_input.Window.Length < 3 && _input.More()) { }
            if (_input.Window.StartsWith(Encoding.UTF8.Preamble))
            {
                _contents.Warnings.Count(WarningKind.ByteOrderMark);
                _input.Advance(3);
            }
            var first = _input.NextByte();
            if (first == 0 && _input.Window.IsEmpty) throw new UnreadableInputException("The file is empty.") { Offset = 0 };
            if (first == '<') throw new UnreadableInputException("This is an HTML or XML page, not a payer's file: most likely the error message of a download. Download it again.") { Offset = _input.Offset };
            if (first != '{') throw new UnreadableInputException("This is not a payer's file: JSON that begins with '{' was expected.") { Offset = _input.Offset };
            _input.Advance(1);
        }

        private void End()
        {
            var next = _input.NextByte();
            while (next == 0 && !_input.Window.IsEmpty)
            {
                // Padding of NUL bytes behind the text is harmless.
                _input.Advance(1);
                next = _input.NextByte();
            }
            if (!_input.Window.IsEmpty)
                throw new UnreadableInputException("More text follows after the end of the JSON: the file holds a second document, or its compressed data are damaged.") { Offset = _input.Offset };
        }
    }
}

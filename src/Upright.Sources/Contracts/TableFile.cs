using System.IO.Compression;
using Upright.Domain;
using Upright.Sources.Containers;
using Upright.Sources.Reading;

namespace Upright.Sources.Contracts;

/// <summary>Opens a table that a user made: csv (comma, semicolon or tab) or the first sheet of an .xlsx workbook, told by content.</summary>
internal static class TableFile
{
    private const long LargestWorkbook = 64L << 20;

    /// <exception cref="UnreadableInputException">It is neither.</exception>
    public static IEnumerable<TableRow> Rows(InputMember member)
    {
        using var stream = member.Open();
        var head = ContainerSniffer.ReadHead(stream);
        switch (ContainerSniffer.Sniff(head))
        {
            case ContainerKind.Text:
                return Text(member, Separator(TextDecoding.Head(head)));
            case ContainerKind.Zip:
                return Workbook(member);
            case ContainerKind.Empty:
                throw new UnreadableInputException("The file is empty.") { File = member.Display };
            case var other:
                throw new UnreadableInputException($"This is {other.ToString().ToLowerInvariant()}, not a table: save it as .csv or .xlsx.") { File = member.Display };
        }
    }

    private static IEnumerable<TableRow> Text(InputMember member, char separator)
    {
        using var stream = member.Open();
        using var reader = TextDecoding.Open(stream);
        foreach (var row in CsvRows.Read(reader, separator)) yield return row;
    }

    private static List<TableRow> Workbook(InputMember member)
    {
        using var stream = member.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > LargestWorkbook) throw new UnreadableInputException($"The workbook is larger than {LargestWorkbook >> 20} MB; save the sheet as .csv.") { File = member.Display };
        }
        memory.Position = 0;
        try
        {
            using (var archive = new ZipArchive(memory, ZipArchiveMode.Read, leaveOpen: true))
                if (!WorkbookRows.IsWorkbook(archive)) throw new UnreadableInputException("This is a zip archive that holds no single table: unpack it and name the file.") { File = member.Display };
            memory.Position = 0;
            return [.. WorkbookRows.Read(memory)];
        }
        catch (InvalidDataException damaged)
        {
            throw new UnreadableInputException("The workbook is damaged or cut off.", damaged) { File = member.Display };
        }
    }

    private static char Separator(string head)
    {
        var first = head.AsSpan();
        var end = first.IndexOfAny('\r', '\n');
        if (end >= 0) first = first[..end];
        var (comma, semicolon, tab) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tab > comma && tab >= semicolon ? '\t' : semicolon > comma ? ';' : ',';
    }
}

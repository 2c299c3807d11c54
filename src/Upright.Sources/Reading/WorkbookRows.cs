using System.Globalization;
using System.IO.Compression;
using ExcelDataReader;
using Upright.Domain;

namespace Upright.Sources.Reading;

/// <summary>Rows of the first sheet of an .xlsx workbook, as the text a reader of the sheet would see in plain cells.</summary>
public static class WorkbookRows
{
    private const long LargestContent = 1L << 28;

    /// <summary>Published workbooks shrink 5 to 15 times.</summary>
    private const long LargestRatio = 250;
    private const long RatioFrom = 16L << 20;

    // ExcelDataReader asks for Windows-1252 even where a workbook does not use it.
    static WorkbookRows() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <summary>Whether a zip archive is a workbook.</summary>
    public static bool IsWorkbook(ZipArchive archive) => archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry("xl/workbook.xml") is not null;

    /// <param name="stream">Seekable.</param>
    /// <exception cref="UnreadableInputException">Not a workbook, damaged, or larger unpacked than any published table.</exception>
    public static IEnumerable<TableRow> Read(Stream stream)
    {
        RefuseBomb(stream);
        using var reader = Open(stream);
        long line = 0;
        while (Next(reader, line))
        {
            line++;
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = Text(reader.GetValue(i));
            yield return new TableRow(line, cells);
        }
    }

    private static void RefuseBomb(Stream stream)
    {
        long content, packed;
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            content = archive.Entries.Sum(e => e.Length);
            packed = Math.Max(1, archive.Entries.Sum(e => e.CompressedLength));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw Damaged(e, null);
        }
        if (content > LargestContent || content > RatioFrom && content / packed > LargestRatio)
            throw new UnreadableInputException($"The workbook would unpack from {packed:N0} to {content:N0} bytes; no published table does. Refused as a possible decompression bomb.");
        stream.Position = 0;
    }

    private static IExcelDataReader Open(Stream stream)
    {
        try
        {
            return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Damaged(e, null);
        }
    }

    private static bool Next(IExcelDataReader reader, long line)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Damaged(e, line + 1);
        }
    }

    private static UnreadableInputException Damaged(Exception inner, long? row) =>
        new("The workbook is damaged or not an .xlsx workbook. Download it again.", inner) { Line = row };

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

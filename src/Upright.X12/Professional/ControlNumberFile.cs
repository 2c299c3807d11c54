using System.Globalization;
using System.Text;
using Upright.Domain;

namespace Upright.X12.Professional;

/// <summary>
/// Keeps the last control number in a file, on disk before it is used: a program that is killed may leave a number unused,
/// never use one twice. Processes that share the file wait for one another.
/// </summary>
public sealed class ControlNumberFile(string path) : IControlNumbers
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <exception cref="UnreadableInputException">The file holds something else than a number.</exception>
    /// <exception cref="IOException">The file cannot be had or written.</exception>
    public int Take()
    {
        using var file = OpenAlone();
        Span<byte> text = stackalloc byte[32];
        var length = file.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        var last = 0;
        if (length > 0 && !int.TryParse(Encoding.ASCII.GetString(text[..length]).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out last))
            throw new UnreadableInputException("The file of control numbers holds something else than the last number.") { File = path };
        var next = new CountedControlNumbers(last).Take();
        file.Position = 0;
        file.Write(Encoding.ASCII.GetBytes(next.ToString("000000000", CultureInfo.InvariantCulture) + "\n"));
        file.Flush(flushToDisk: true);
        return next;
    }

    private FileStream OpenAlone()
    {
        var until = DateTime.UtcNow + s_patience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && DateTime.UtcNow < until)
            {
                Thread.Sleep(10);
            }
        }
    }
}

using Upright.Domain;

namespace Upright.Sources.Containers;

/// <summary>Opens files as shipped (plain, gz, zip, a zip or gz inside a zip) for the readers of reference files.</summary>
public static class InputMembers
{
    /// <summary>No reference file unpacks to more. Payer files have their own way in.</summary>
    internal const long LargestContent = 1L << 30;

    /// <exception cref="UnreadableInputException">The file cannot be opened, or its archive is damaged.</exception>
    public static IReadOnlyList<InputMember> Of(string path)
    {
        var name = Path.GetFileName(path);
        using var file = OpenFile(path);
        switch (ContainerSniffer.Sniff(ContainerSniffer.ReadHead(file, 512)))
        {
            case ContainerKind.Gzip:
                return [new InputMember(WithoutGz(name), name, () => OpenGzip(OpenFile(path)))];
            case ContainerKind.Zip:
                file.Position = 0;
                return ZipMembers.Of(file, name, () => OpenFile(path), depth: 0);
            default:
                return [new InputMember(name, name, () => new BoundedStream(OpenFile(path), LargestContent))];
        }
    }

    internal static string WithoutGz(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    /// <param name="packed">Seekable; closed with the result.</param>
    internal static BoundedStream OpenGzip(Stream packed) => new(new WholeGzipStream(packed), LargestContent, () => packed.Position);

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = e switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
                UnauthorizedAccessException when Directory.Exists(path) => "it is a folder.",
                UnauthorizedAccessException => "no permission.",
                _ => "it could not be read.",
            };
            throw new UnreadableInputException("The file cannot be opened: " + reason, e) { File = path };
        }
    }
}

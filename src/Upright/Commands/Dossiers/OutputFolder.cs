using Upright.Domain;

namespace Upright.Commands.Dossiers;

/// <summary>A folder that files are published into: each appears whole or not at all.</summary>
internal sealed class OutputFolder
{
    private readonly string _root;

    /// <exception cref="UnreadableInputException">The folder cannot be made or written.</exception>
    public OutputFolder(string folder)
    {
        _root = System.IO.Path.GetFullPath(folder);
        Guarded(() => Directory.CreateDirectory(_root));
    }

    public string Path(string name) => System.IO.Path.Combine(_root, name);

    /// <returns>The file written.</returns>
    public async Task<string> Write(string name, string text, CancellationToken cancellation)
    {
        var file = Path(name);
        var aside = file + ".part";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(aside, text, cancellation);
            File.Move(aside, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(e);
        }
        return file;
    }

    private void Guarded(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(e);
        }
    }

    private UnreadableInputException NotWritable(Exception cause) =>
        new("The folder for the files cannot be written: no permission, no space, or a file of that name. Name another with --out.", cause) { File = _root };
}

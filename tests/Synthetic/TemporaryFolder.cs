using System.Text;

namespace Upright.Tests;

/// <summary>A folder of its own for a test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("upright-test-").FullName;

    public string Path { get; }

    public string File(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public string File(string name, string content, Encoding? encoding = null) => File(name, [.. (encoding?.GetPreamble() ?? []), .. (encoding ?? new UTF8Encoding(false)).GetBytes(content)]);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A killed program may still hold a file for a moment; the system's temporary folder is cleaned anyway.
        }
    }
}

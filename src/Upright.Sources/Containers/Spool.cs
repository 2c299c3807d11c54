namespace Upright.Sources.Containers;

/// <summary>Makes a forward-only content seekable, for workbooks.</summary>
public static class Spool
{
    /// <summary>The content in a temporary file that vanishes when the stream is closed.</summary>
    public static FileStream ToTemporaryFile(InputMember member)
    {
        var path = Path.Combine(Path.GetTempPath(), "upright-" + Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            using var content = member.Open();
            content.CopyTo(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}

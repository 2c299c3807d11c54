using Upright.Loading;

namespace Upright.Web.Loading;

/// <summary>A file of a load: uploaded into a folder of its own, or named by its path on this machine.</summary>
/// <param name="Name">As the user knows it.</param>
public sealed record LoadFile(string Path, string Name, bool IsUpload)
{
    /// <summary>An outcome that names the user's file instead of the temporary one.</summary>
    public FileOutcome Shown(FileOutcome outcome) => !IsUpload ? outcome : outcome with
    {
        File = outcome.File.Replace(Path, Name, StringComparison.Ordinal),
        Error = outcome.Error?.Replace(Path, Name, StringComparison.Ordinal),
    };
}

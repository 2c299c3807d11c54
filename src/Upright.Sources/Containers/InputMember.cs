namespace Upright.Sources.Containers;

/// <summary>One content inside a file: the file itself, what a gz holds, or one entry of a zip.</summary>
/// <param name="Name">The content's own name: the entry's, or the file's without <c>.gz</c>.</param>
/// <param name="Display">The file's name with the entry's behind it, for messages: <c>dme25-b.zip!DMEPOS25_APR.csv</c>.</param>
/// <param name="Open">Opens the unpacked content from its beginning; may be called more than once.</param>
public sealed record InputMember(string Name, string Display, Func<BoundedStream> Open);

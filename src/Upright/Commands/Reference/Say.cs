using Upright.Domain.Answers;
using Upright.Store.Reference;

namespace Upright.Commands.Reference;

/// <summary>Sources and absences in one line of words.</summary>
internal static class Say
{
    public static string Source(LoadedSource source, string? locator = null) =>
        (source.Standing == SourceStanding.Starter ? "STARTER DATA " : "") +
        $"{source.Publisher}, {source.Title}, {source.Release} ({source.Holds}); {source.File}" + (locator is null ? "" : ", " + locator);
}

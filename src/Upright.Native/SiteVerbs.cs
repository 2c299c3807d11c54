using System.CommandLine;

namespace Upright.CommandLine;

/// <summary>The verbs that need the site's pages are in the whole program alone.</summary>
internal static class SiteVerbs
{
    public static IEnumerable<(string Name, Func<Command> Create)> All => [];
}

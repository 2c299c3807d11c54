using System.CommandLine;
using Upright.Commands.Dossiers;
using Upright.Web;
using Upright.Web.Demo;

namespace Upright.CommandLine;

/// <summary>The verbs that need the site's pages.</summary>
internal static class SiteVerbs
{
    public static IEnumerable<(string Name, Func<Command> Create)> All =>
    [
        ("dossier", DossierCommand.Create),
        ("publish", PublishCommand.Create),
        ("serve", ServeCommand.Create),
        ("demo", DemoCommand.Create),
    ];
}

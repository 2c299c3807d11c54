using System.Collections.Frozen;
using Upright.Domain.Places;

namespace Upright.Dossiers.Components.Charts;

/// <summary>Where each jurisdiction stands in the tile map: about where it lies, every tile the same size.</summary>
public static class StateTiles
{
    public const int Columns = 11, Rows = 8;

    private static readonly string[] Map =
    [
        "AK .. .. .. .. .. .. .. .. .. ME",
        ".. .. .. .. .. WI .. .. .. VT NH",
        "WA ID MT ND MN IL MI .. NY MA ..",
        "OR NV WY SD IA IN OH PA NJ CT RI",
        "CA UT CO NE MO KY WV VA MD DE ..",
        ".. AZ NM KS AR TN NC SC DC .. ..",
        ".. .. .. OK LA MS AL GA .. .. ..",
        "HI .. .. TX .. .. .. .. FL PR VI",
    ];

    private static readonly FrozenDictionary<string, (int Column, int Row)> Places = Map
        .SelectMany((line, row) => line.Split(' ').Select((name, column) => (name, column, row)))
        .Where(t => t.name != "..").ToFrozenDictionary(t => t.name, t => (t.column, t.row), StringComparer.Ordinal);

    public static (int Column, int Row) Of(Jurisdiction state) => Places[state.Abbreviation];
}

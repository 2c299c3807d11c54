namespace Upright.X12.Checking;

/// <summary>
/// Which claim status a front end would give a finding. Categories: A3 returned as unprocessable (syntax), A6 something is
/// missing, A7 something is invalid, A8 things do not agree. Status codes are numbers of the public claim status list.
/// </summary>
internal static class FrontEnd
{
    public static FrontEndAnswer? Answer(in Place place, Problem problem)
    {
        if (place.Set == 0 || problem.Severity != Severity.Error) return null;
        if (problem.Level == 1) return new FrontEndAnswer("A3", "684", null);
        var category = problem.Level switch
        {
            3 or 4 => "A8",
            _ when problem.Word == "missing" => "A6",
            _ => "A7",
        };
        return new FrontEndAnswer(category, Status(place), Entity(place.Loop));
    }

    private static string Status(in Place place) => (place.Name, place.Element) switch
    {
        ("NM1", 9) when place.Loop is "2010BA" or "2330A" => "164",
        ("NM1", 9) when place.Loop is "2010BB" or "2330B" => "116",
        ("NM1", 8 or 9) => "562",
        ("NM1", _) => "125",
        ("N3", _) => "126",
        ("N4", 3) => "500",
        ("N4", _) => "126",
        ("REF", _) when place.Loop is "2010AA" => "128",
        ("REF", _) when place.Loop is "2300" => "464",
        ("REF", _) => "478",
        ("PRV", _) => "145",
        ("DMG", 2) => "158",
        ("DMG", 3) => "157",
        ("CLM", 2) => "178",
        ("CLM", 5) => place.Component == 3 ? "535" : "249",
        ("CLM", 11) => "397",
        ("HI", _) => "255",
        ("SV1", 1) => place.Component switch { >= 3 and <= 6 => "453", 7 => "306", _ => "507" },
        ("SV1", 2) => "178",
        ("SV1", 3 or 4) => "476",
        ("SV1", 5) => "249",
        ("SV1", 7) => "477",
        ("DTP", _) when place.Loop == "2400" => "187",
        ("DTP", _) => "510",
        ("PWK", _) => "489",
        ("NTE", _) => "306",
        ("SVD" or "CAS" or "AMT", _) => "286",
        ("LX", _) => "121",
        ("LQ" or "FRM", _) => "698",
        _ => "21",
    };

    /// <summary>The entity identifier of the loop's party.</summary>
    private static string? Entity(string loop) => loop switch
    {
        "1000A" => "41",
        "1000B" => "40",
        "2000A" or "2010AA" => "85",
        "2010AB" => "87",
        "2010AC" => "PE",
        "2000B" or "2010BA" => "IL",
        "2010BB" => "PR",
        "2000C" or "2010CA" => "QC",
        "2310A" or "2420F" => "DN",
        "2310B" or "2420A" => "82",
        "2310C" or "2420C" => "77",
        "2310D" or "2420D" => "DQ",
        "2310E" or "2420G" => "PW",
        "2310F" or "2420H" => "45",
        "2330A" => "GB",
        "2330B" => "PR",
        "2420B" => "QB",
        "2420E" => "DK",
        _ => null,
    };
}

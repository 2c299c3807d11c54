using Upright.Domain.CodeSets;
using Upright.X12.Reading;

namespace Upright.X12.Checking.Codes;

/// <summary>Asks the code lists and words their answers; says once a file which lists are not loaded.</summary>
internal sealed class CodeQuestions(Context context, ICodeSets lists)
{
    private readonly RememberedCodes _codes = new(lists);
    private readonly bool[] _saidNotLoaded = new bool[Enum.GetValues<CodeSet>().Length];

    public void Ask(CodeSet list, ReadOnlySpan<byte> code, DateOnly date, Unit unit, int index, int element, int component = 0, int line = 0)
    {
        var verdict = _codes.Ask(list, code, date);
        if (verdict is CodeVerdict.Valid or CodeVerdict.OutOfScope) return;
        if (verdict == CodeVerdict.NotLoaded)
        {
            if (_saidNotLoaded[(int)list]) return;
            _saidNotLoaded[(int)list] = true;
            context.Add(new Problem("not-loaded", 5, $"The list of {Name(list)} for this date is not loaded: codes of this kind were checked for their shape only.", "Load the list and check again.") { Severity = Severity.Info, Subject = Word(list) }, unit, index, element, component, line);
            return;
        }
        var (word, message) = verdict switch
        {
            CodeVerdict.NotBillable => ("not-billable", $"The code is a heading of the list of {Name(list)} and may not be billed."),
            CodeVerdict.NotYetEffective => ("not-yet-effective", $"The code is listed among {Name(list)} from a later date than that of the service."),
            CodeVerdict.Terminated => ("terminated", $"The code had left the list of {Name(list)} before the date of the service."),
            _ => ("unknown", $"The list of {Name(list)} that holds on the date of the service does not name the code."),
        };
        context.Add(new Problem(word, 5, message, Mend(list, verdict)) { ElementError = "I12" }, unit, index, element, component, line);
    }

    private static string Mend(CodeSet list, CodeVerdict verdict) => (list, verdict) switch
    {
        (CodeSet.Icd10Cm, CodeVerdict.NotBillable) => "Code to the highest number of characters.",
        (CodeSet.AdjustmentReason or CodeSet.Remark, _) => "Ask the payer: the code is the payer's.",
        (_, CodeVerdict.NotYetEffective or CodeVerdict.Terminated) => "Use the code that held on the date of service.",
        _ => "Correct the code.",
    };

    private static string Name(CodeSet list) => list switch
    {
        CodeSet.Hcpcs => "HCPCS Level II codes",
        CodeSet.Modifier => "procedure modifiers",
        CodeSet.Icd10Cm => "ICD-10-CM diagnoses",
        CodeSet.PlaceOfService => "places of service",
        CodeSet.Taxonomy => "provider taxonomy codes",
        CodeSet.Zip => "ZIP codes",
        CodeSet.AdjustmentReason => "claim adjustment reasons",
        _ => "remittance remarks",
    };

    private static string Word(CodeSet list) => list switch
    {
        CodeSet.Hcpcs => "HCPCS",
        CodeSet.Modifier => "MODIFIER",
        CodeSet.Icd10Cm => "ICD10CM",
        CodeSet.PlaceOfService => "POS",
        CodeSet.Taxonomy => "TAXONOMY",
        CodeSet.Zip => "ZIP",
        CodeSet.AdjustmentReason => "CARC",
        _ => "RARC",
    };
}

using Upright.X12.Checking;

namespace Upright.X12.Acknowledgements;

/// <summary>What is answered to one interchange: a TA1 where one is due, and a 999 for each group.</summary>
internal sealed record InterchangeVerdict(string Control, string Date, string Time, bool AcknowledgementWanted)
{
    public required string SenderQualifier { get; init; }

    public required string Sender { get; init; }

    public required string ReceiverQualifier { get; init; }

    public required string Receiver { get; init; }

    public required bool IsTest { get; init; }

    public List<GroupVerdict> Groups { get; } = [];

    /// <summary>Findings about ISA and IEA.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>The TA1 note of the first error: 000 when there is none.</summary>
    public string Note => Findings.FirstOrDefault(f => f.Severity == Severity.Error) is not { } error ? "000" : error.Id switch
    {
        "X12.IEA02.control" => "001",
        "X12.ISA01.code" => "010",
        "X12.ISA03.code" => "012",
        "X12.ISA05.code" => "005",
        "X12.ISA06.form" => "006",
        "X12.ISA07.code" => "007",
        "X12.ISA08.form" => "008",
        "X12.ISA09.form" => "014",
        "X12.ISA10.form" => "015",
        "X12.ISA12.version" => "017",
        "X12.ISA13.form" => "018",
        "X12.ISA14.code" => "019",
        "X12.ISA15.code" => "020",
        "X12.IEA01.count" => "021",
        "X12.IEA.not-closed" => "023",
        _ => "022",
    };
}

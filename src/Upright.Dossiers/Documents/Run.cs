using Upright.Domain;
using Upright.Domain.Answers;
using Upright.Domain.Codes;

namespace Upright.Dossiers.Documents;

/// <summary>A piece of a line: words, a figure, or a mark. Every writer knows every kind.</summary>
public abstract record Run
{
    private protected Run() { }
}

public sealed record TextRun(string Text, TextWeight Weight = TextWeight.Plain) : Run;

/// <summary>A code that leads to its own dossier where the publication has one.</summary>
public sealed record CodeRun(HcpcsCode Code) : Run;

public sealed record MoneyRun(Money Amount, bool IsSample = false) : Run;

public sealed record CiteRun(Provenance Source) : Run;

public sealed record GradeRun(string Letter, string? Meaning, bool Unconfirmed) : Run;

/// <param name="Mark">A letter of the table's legend, where the reason is written once for all cells that share it.</param>
public sealed record AbsentRun(Absence Why, string? Mark = null) : Run;

/// <param name="Tone">plain, good, warn or error.</param>
public sealed record ChipRun(string Text, string Tone = "plain") : Run;

/// <summary>The payer's hue and name.</summary>
public sealed record PayerRun(string PayerId, string Name, bool IsSample = false) : Run;

/// <summary>The word SAMPLE.</summary>
public sealed record SampleRun : Run;

public sealed record BreakRun : Run;

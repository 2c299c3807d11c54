using System.Globalization;
using System.Text;
using Upright.Domain;
using Upright.Dossiers.Documents;
using Upright.Dossiers.Model;

namespace Upright.Dossiers.Rendering;

/// <summary>The three answers at the top, as Markdown.</summary>
internal static class MarkdownGlance
{
    public static void Write(StringBuilder text, Dossier dossier, Func<IReadOnlyList<Run>, string> line)
    {
        var glance = dossier.Glance;
        void Add(string what) => text.AppendLine(what).AppendLine();
        string Marks(Evidence evidence) => line(Compose.Marks(evidence));

        if (glance.Kind is { } kind) Add($"**{MarkdownWriter.Escape(kind.Text)}**{Marks(kind.Evidence)}");
        foreach (var statement in glance.WhatItIs) Add(line(Compose.Line(statement, false)));
        Add(glance.Medicare.Content is { } fee
            ? $"**Medicare** {fee.Lowest} ({fee.LowestIn}) to {fee.Highest} ({fee.HighestIn}){Marks(fee.Evidence)}{(fee.InState is { } here ? $"; {dossier.State!.Name} {here}" : "")}"
            : $"**Medicare** {MarkdownWriter.Absent(glance.Medicare.Why!)}");
        if (glance.Market.Content is { } median)
            Add($"**Market median** {Money(median.Median, median.IsSample)} of {Number(median.Contracts)} contracts, {Number(median.Payers)} payers; middle half {Money(median.P25, median.IsSample)} to {Money(median.P75, median.IsSample)}{Marks(median.Evidence)}");
        else
            Add($"**Market median** {MarkdownWriter.Absent(glance.Market.Why!)}");
        if (glance.Institutional is { } facility)
            Add($"**For facilities** {Money(facility.Lowest, facility.IsSample)} to {Money(facility.Highest, facility.IsSample)}: institutional prices of {Number(facility.Contracts)} contracts; no professional price is published{Marks(facility.Evidence)}");
        if (glance.Modifiers is { } modifiers) Add($"**A claim needs** {MarkdownWriter.Escape(modifiers.Text)} (Medicare){Marks(modifiers.Evidence)}");
    }

    private static string Money(Money amount, bool isSample) => amount + (isSample ? " SAMPLE" : "");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

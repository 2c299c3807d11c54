using System.Runtime.ExceptionServices;
using ParquetSharp;
using Upright.Domain.Codes;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Store.Rates.Parquet;

/// <summary>Writes the Parquet files of one source into a folder, sorted by code.</summary>
internal sealed class RateFilesWriter(InNetworkContents contents, string folder, CancellationToken cancel)
{
    /// <summary>Small enough that a question about one code reads one or two groups of a large file.</summary>
    private const int RatesInGroup = 64 * 1024;

    private const int PairsInGroup = 128 * 1024;

    /// <summary>Names of groups are nearly all different, and take memory while a row group is gathered.</summary>
    private const int GroupsInGroup = 32 * 1024;

    private int[] _classes = [];

    public void Write()
    {
        // Words may be added here only, while nobody reads them.
        _classes = new int[contents.Words.Count];
        for (var modifiers = 0; modifiers < _classes.Length; modifiers++)
            _classes[modifiers] = contents.Words.NumberOf(ModifierClasses.Of(contents.Words[modifiers]).Word());
        try
        {
            // The long ones first; two at a time, because each holds a row group in memory.
            Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = 2 }, WriteRates, WriteNpis, WriteGroups, WriteSetMembers, WriteReferenceGroups);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }

    private string FileOf(string table) => Path.Combine(folder, table + ".parquet");

    private void WriteRates()
    {
        var network = new WordColumn("network", contents.Words, optional: true);
        var arrangement = new WordColumn("arrangement", contents.Words, optional: true);
        var codeType = new WordColumn("code_type", contents.Words);
        var code = new WordColumn("code", contents.Words);
        var modifiers = new WordColumn("modifiers", contents.Words);
        var modifierClass = new WordColumn("modifier_class", contents.Words);
        var negotiatedType = new WordColumn("negotiated_type", contents.Words, optional: true);
        var amount = new LongColumn("amount", isMillionths: true);
        var billingClass = new WordColumn("billing_class", contents.Words, optional: true);
        var setting = new WordColumn("setting", contents.Words, optional: true);
        var places = new WordColumn("places_of_service", contents.Words);
        var expiration = new IntColumn("expiration", optional: true, isDate: true);
        var set = new IntColumn("group_set_id", optional: true);
        var flags = new IntColumn("flags");
        using var table = new ParquetTable(FileOf(RateTables.Rates), RatesInGroup, contents.PricesKept,
            network, arrangement, codeType, code, modifiers, modifierClass, negotiatedType, amount, billingClass, setting, places, expiration, set, flags);
        var block = new PriceRow[4096];
        foreach (var item in contents.Segments)
        {
            cancel.ThrowIfCancellationRequested();
            for (long done = 0; done < item.Rows;)
            {
                var count = contents.ReadRows(item.FirstRow + done, block.AsSpan(0, (int)Math.Min(block.Length, item.Rows - done)));
                done += count;
                foreach (ref readonly var price in block.AsSpan(0, count))
                {
                    var row = table.Row;
                    network.Numbers[row] = contents.NetworkOf(price.GroupSet);
                    arrangement.Numbers[row] = item.Arrangement;
                    codeType.Numbers[row] = item.CodeType;
                    code.Numbers[row] = item.Code;
                    modifiers.Numbers[row] = price.Modifiers;
                    modifierClass.Numbers[row] = _classes[price.Modifiers];
                    negotiatedType.Numbers[row] = price.NegotiatedType;
                    amount.Values[row] = price.AmountMillionths;
                    billingClass.Numbers[row] = price.BillingClass;
                    setting.Numbers[row] = price.Setting;
                    places.Numbers[row] = price.PlacesOfService;
                    expiration.Values[row] = price.ExpirationDay;
                    set.Values[row] = price.GroupSet;
                    flags.Values[row] = (int)(price.Flags | item.Flags | contents.FlagsOf(price.GroupSet));
                    table.Added();
                }
            }
        }
        table.Finish();
    }

    private void WriteSetMembers()
    {
        var set = new IntColumn("group_set_id") { AllDifferent = Encoding.DeltaBinaryPacked };
        var reference = new IntColumn("reference_id") { AllDifferent = Encoding.DeltaBinaryPacked };
        using var table = new ParquetTable(FileOf(RateTables.SetMembers), PairsInGroup, rows: null, set, reference);
        foreach (var (number, references) in contents.UsedSets())
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var one in references)
            {
                set.Values[table.Row] = number;
                reference.Values[table.Row] = one;
                table.Added();
            }
        }
        table.Finish();
    }

    private void WriteReferenceGroups()
    {
        var reference = new IntColumn("reference_id") { AllDifferent = Encoding.DeltaBinaryPacked };
        var group = new IntColumn("group_id") { AllDifferent = Encoding.DeltaBinaryPacked };
        var network = new WordColumn("network", contents.Words, optional: true);
        using var table = new ParquetTable(FileOf(RateTables.ReferenceGroups), PairsInGroup, rows: null, reference, group, network);
        foreach (var (from, to, name) in contents.UsedReferences())
        {
            reference.Values[table.Row] = from;
            group.Values[table.Row] = to;
            network.Numbers[table.Row] = name;
            table.Added();
        }
        table.Finish();
    }

    private void WriteGroups()
    {
        var id = new IntColumn("group_id") { AllDifferent = Encoding.DeltaBinaryPacked };
        var tinType = new WordColumn("tin_type", contents.Words, optional: true);
        var tinValue = new WordColumn("tin_value", contents.Names, optional: true) { AllDifferent = Encoding.Plain };
        var name = new WordColumn("business_name", contents.Names, optional: true) { AllDifferent = Encoding.Plain };
        var npiCount = new IntColumn("npi_count");
        using var table = new ParquetTable(FileOf(RateTables.Groups), GroupsInGroup, rows: null, id, tinType, tinValue, name, npiCount);
        foreach (var (number, group) in contents.UsedGroups())
        {
            cancel.ThrowIfCancellationRequested();
            var row = table.Row;
            id.Values[row] = number;
            tinType.Numbers[row] = group.TinType;
            tinValue.Numbers[row] = group.TinValue;
            name.Numbers[row] = group.BusinessName;
            npiCount.Values[row] = group.NpiCount;
            table.Added();
        }
        table.Finish();
    }

    private void WriteNpis()
    {
        var member = new IntColumn("group_id") { AllDifferent = Encoding.DeltaBinaryPacked };
        var npi = new LongColumn("npi") { AllDifferent = Encoding.DeltaBinaryPacked };
        using var table = new ParquetTable(FileOf(RateTables.GroupNpis), PairsInGroup, rows: null, member, npi);
        var block = new long[4096];
        foreach (var (number, group) in contents.UsedGroups())
        {
            cancel.ThrowIfCancellationRequested();
            for (var done = 0; done < group.NpiCount;)
            {
                var count = contents.ReadNpis(group.FirstNpi + done, block.AsSpan(0, Math.Min(block.Length, group.NpiCount - done)));
                done += count;
                foreach (var one in block.AsSpan(0, count))
                {
                    member.Values[table.Row] = number;
                    npi.Values[table.Row] = one;
                    table.Added();
                }
            }
        }
        table.Finish();
    }
}

namespace Upright.Benchmarks.Counting;

/// <summary>One step of a histogram of observations.</summary>
/// <param name="Amount">In millionths of a dollar.</param>
internal readonly record struct Step(int Age, string State, int Doubt, long Amount, long Weight);

/// <summary>What is counted of one code and one payer.</summary>
internal sealed class PayerFigures
{
    public long Published, Comparable, Contracts, Tins, SeveralPrices, NoProviderRows;
    public long? Npis;
    public int Files;
    public List<Step> Observations = [];
    public List<Step> Weighted = [];
    public List<ApartRow> Apart = [];
    public List<(LeftOutReason Reason, long Contracts)> LeftOut = [];
    public long Consistent, Validated;
    public decimal? CommonMultiple;
    public List<(decimal Multiple, long Contracts)> Implied = [];
    public long Matched, Raised, Lowered;
    public List<OwnPrice> Own = [];

    /// <summary>Files of this payer, of this month and the one before, in which the code stands.</summary>
    public List<string> FilesWithCode = [];
}

/// <summary>One price of the provider asked about, with the doubt that its observation met; 0 for none or when it was left out.</summary>
internal readonly record struct OwnPrice(string? Network, string TinType, string Tin, string? Name, decimal Amount, int Doubt);

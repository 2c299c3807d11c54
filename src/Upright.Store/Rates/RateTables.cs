namespace Upright.Store.Rates;

/// <summary>The tables of the lake: their files and the views of <see cref="RateLake.OpenDuckDb"/>. Names are relied on elsewhere and do not change.</summary>
internal static class RateTables
{
    public const string Rates = "rates";
    public const string SetMembers = "group_set_members";
    public const string ReferenceGroups = "reference_groups";
    public const string Groups = "groups";
    public const string GroupNpis = "group_npis";

    public static readonly string[] Files = [Rates, SetMembers, ReferenceGroups, Groups, GroupNpis];

    /// <summary>The columns in the files, with DuckDB's types; source, payer and month are in the path.</summary>
    public static (string Name, string Type)[] ColumnsOf(string table) => table switch
    {
        Rates =>
        [
            ("network", "VARCHAR"), ("arrangement", "VARCHAR"), ("code_type", "VARCHAR"), ("code", "VARCHAR"), ("modifiers", "VARCHAR"), ("modifier_class", "VARCHAR"),
            ("negotiated_type", "VARCHAR"), ("amount", "DECIMAL(18,6)"), ("billing_class", "VARCHAR"), ("setting", "VARCHAR"), ("places_of_service", "VARCHAR"),
            ("expiration", "DATE"), ("group_set_id", "INTEGER"), ("flags", "INTEGER"),
        ],
        SetMembers => [("group_set_id", "INTEGER"), ("reference_id", "INTEGER")],
        ReferenceGroups => [("reference_id", "INTEGER"), ("group_id", "INTEGER"), ("network", "VARCHAR")],
        Groups => [("group_id", "INTEGER"), ("tin_type", "VARCHAR"), ("tin_value", "VARCHAR"), ("business_name", "VARCHAR"), ("npi_count", "INTEGER")],
        GroupNpis => [("group_id", "INTEGER"), ("npi", "BIGINT")],
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };
}

namespace Upright.Sources.TransparencyInCoverage.Validation.Automaton;

/// <summary>The one table of places that mean something beyond their schema, the same in every release.</summary>
internal static class Roles
{
    private static readonly Dictionary<string, Role> ByPath = new(StringComparer.Ordinal)
    {
        [""] = Role.Root,
        [".reporting_entity_name"] = Role.ReportingEntityName,
        [".last_updated_on"] = Role.LastUpdatedOn,
        [".version"] = Role.Version,
        [".plan_name"] = Role.PlanName,
        [".plan_id_type"] = Role.PlanIdType,
        [".plan_id"] = Role.PlanId,
        [".plan_market_type"] = Role.PlanMarketType,
        [".provider_references[]"] = Role.ProviderReference,
        [".provider_references[].provider_group_id"] = Role.GroupId,
        [".provider_references[].location"] = Role.RemoteGroups,
        [".in_network[]"] = Role.Item,
        [".in_network[].negotiation_arrangement"] = Role.Arrangement,
        [".in_network[].billing_code_type"] = Role.CodeType,
        [".in_network[].billing_code"] = Role.Code,
        [".in_network[].negotiated_rates[]"] = Role.Rate,
        [".in_network[].negotiated_rates[].provider_references[]"] = Role.Reference,
        [Price] = Role.Price,
        [Price + ".negotiated_type"] = Role.NegotiatedType,
        [Price + ".negotiated_rate"] = Role.NegotiatedRate,
        [Price + ".expiration_date"] = Role.Expiration,
        [Price + ".billing_class"] = Role.BillingClass,
        [Price + ".setting"] = Role.Setting,
        [Price + ".service_code"] = Role.ServiceCodes,
        [Price + ".service_code[]"] = Role.ServiceCode,
        [Price + ".billing_code_modifier"] = Role.Modifiers,
        [Price + ".billing_code_modifier[]"] = Role.Modifier,
        [Price + ".additional_information"] = Role.AdditionalInformation,
        [".out_of_network[]"] = Role.OutOfNetworkItem,
        [".out_of_network[].billing_code_type"] = Role.CodeType,
        [".out_of_network[].billing_code"] = Role.Code,
        [Amounts] = Role.AllowedAmounts,
        [Amounts + ".billing_class"] = Role.BillingClass,
        [Amounts + ".service_code"] = Role.ServiceCodes,
        [Amounts + ".service_code[]"] = Role.ServiceCode,
        [Amounts + ".tin"] = Role.Party,
        [Amounts + ".tin.type"] = Role.TinType,
        [Amounts + ".tin.value"] = Role.TinValue,
        [Amounts + ".payments[]"] = Role.Payment,
        [Amounts + ".payments[].allowed_amount"] = Role.AllowedAmount,
        [Amounts + ".payments[].billing_code_modifier[]"] = Role.Modifier,
        [Amounts + ".payments[].providers[].billed_charge"] = Role.BilledCharge,
        [Amounts + ".payments[].providers[].npi"] = Role.NpiList,
        [Amounts + ".payments[].providers[].npi[]"] = Role.Npi,
        [".reporting_structure[].reporting_plans[]"] = Role.Plan,
        [".reporting_structure[].reporting_plans[].plan_id_type"] = Role.PlanIdType,
        [".reporting_structure[].reporting_plans[].plan_id"] = Role.PlanId,
        [".reporting_structure[].in_network_files[].location"] = Role.FileLocation,
        [".reporting_structure[].allowed_amount_file.location"] = Role.FileLocation,
    };

    private const string Price = ".in_network[].negotiated_rates[].negotiated_prices[]";
    private const string Amounts = ".out_of_network[].allowed_amounts[]";

    /// <summary>Provider groups look alike wherever they stand.</summary>
    private static readonly string[] PartyPlaces =
        [".provider_references[].provider_groups[]", ".in_network[].negotiated_rates[].provider_groups[]", ".provider_groups[]"];

    private static readonly (string Place, Role Role)[] InParty =
        [("", Role.Party), (".npi", Role.NpiList), (".npi[]", Role.Npi), (".tin.type", Role.TinType), (".tin.value", Role.TinValue)];

    static Roles()
    {
        foreach (var place in PartyPlaces)
            foreach (var (below, role) in InParty) ByPath[place + below] = role;
    }

    public static Role Of(string path) => ByPath.GetValueOrDefault(path);
}

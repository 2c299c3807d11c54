using System.Globalization;
using System.Text;
using System.Text.Json;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;
using Upright.Sources.TransparencyInCoverage.Scanning;
using Upright.Sources.TransparencyInCoverage.TableOfContents;
using static Upright.Sources.TransparencyInCoverage.TableOfContents.JsonMembers;

namespace Upright.Sources.TransparencyInCoverage.AllowedAmounts;

/// <summary>Reads a file of out-of-network allowed amounts of any schema, in one pass; memory holds the amounts asked for.</summary>
public static class AllowedAmountsReader
{
    /// <param name="json">Decompressed text; read to its end, not disposed.</param>
    /// <param name="filter">Which codes are wanted.</param>
    /// <param name="cancel">Stops between pieces.</param>
    /// <exception cref="UnreadableInputException">No JSON, cut short, or no file of allowed amounts.</exception>
    public static AllowedAmountsContents Read(Stream json, CodeFilter filter, CancellationToken cancel) =>
        WholeDocument.Read(json, "A file of allowed amounts", new Pass(filter).Read, cancel);

    private sealed class Pass(CodeFilter filter)
    {
        private readonly List<AllowedAmount> _amounts = [];
        private readonly List<AllowedAmount> _ofItem = [];
        private readonly List<AllowedAmount> _ofParty = [];
        private string _entity = "", _updated = "", _version = "";
        private long _items, _skipped;

        public AllowedAmountsContents Read(JsonInput input)
        {
            var isOne = false;
            var tokens = new JsonTokens(input);
            tokens.Read();
            for (tokens.Read(); tokens.Kind == JsonTokenType.PropertyName; tokens.Read())
            {
                if (tokens.Is("out_of_network"u8))
                {
                    isOne = true;
                    Each(ref tokens, Item);
                }
                else if (tokens.Is("reporting_entity_name"u8)) _entity = Text(ref tokens);
                else if (tokens.Is("last_updated_on"u8)) _updated = Text(ref tokens);
                else if (tokens.Is("version"u8)) _version = Text(ref tokens);
                else Skip(ref tokens);
            }
            tokens.Release();
            if (!isOne) throw new UnreadableInputException("This JSON has no \"out_of_network\": it is not a file of allowed amounts.") { Offset = 0 };
            return new AllowedAmountsContents(_entity, _updated, _version, _items, _amounts, _skipped);
        }

        private void Item(ref JsonTokens tokens)
        {
            _items++;
            _ofItem.Clear();
            string type = "", code = "";
            for (tokens.Read(); tokens.Kind == JsonTokenType.PropertyName; tokens.Read())
            {
                if (tokens.Is("billing_code_type"u8)) type = Text(ref tokens);
                else if (tokens.Is("billing_code"u8)) code = Text(ref tokens).Trim().ToUpperInvariant();
                else if (tokens.Is("allowed_amounts"u8)) Each(ref tokens, Party);
                else Skip(ref tokens);
            }
            if (filter.Takes(Encoding.UTF8.GetBytes(type), Encoding.UTF8.GetBytes(code))) _amounts.AddRange(_ofItem.Select(a => a with { CodeType = type, Code = code }));
        }

        private void Party(ref JsonTokens tokens)
        {
            _ofParty.Clear();
            string tinType = "", tinValue = "", billingClass = "", places = "";
            for (tokens.Read(); tokens.Kind == JsonTokenType.PropertyName; tokens.Read())
            {
                if (tokens.Is("billing_class"u8)) billingClass = Text(ref tokens);
                else if (tokens.Is("service_code"u8)) places = string.Join(' ', Texts(ref tokens).Order(StringComparer.Ordinal));
                else if (tokens.Is("payments"u8)) Each(ref tokens, Payment);
                else if (tokens.Is("tin"u8))
                {
                    tokens.Read();
                    if (tokens.Kind != JsonTokenType.StartObject)
                    {
                        tokens.SkipRest();
                        continue;
                    }
                    for (tokens.Read(); tokens.Kind == JsonTokenType.PropertyName; tokens.Read())
                    {
                        if (tokens.Is("type"u8)) tinType = Text(ref tokens).ToLowerInvariant();
                        else if (tokens.Is("value"u8)) tinValue = string.Concat(Text(ref tokens).Where(char.IsAsciiDigit));
                        else Skip(ref tokens);
                    }
                }
                else Skip(ref tokens);
            }
            _ofItem.AddRange(_ofParty.Select(a => a with { TinType = tinType, TinValue = tinValue, BillingClass = billingClass, PlacesOfService = places }));
        }

        private void Payment(ref JsonTokens tokens)
        {
            decimal? amount = null, lowest = null, highest = null;
            var npis = 0;
            var modifiers = "";
            for (tokens.Read(); tokens.Kind == JsonTokenType.PropertyName; tokens.Read())
            {
                if (tokens.Is("allowed_amount"u8)) amount = Number(Text(ref tokens));
                else if (tokens.Is("billing_code_modifier"u8)) modifiers = string.Join(' ', Texts(ref tokens).Select(m => m.Trim().ToUpperInvariant()).Where(m => m.Length > 0).Order(StringComparer.Ordinal));
                else if (tokens.Is("providers"u8))
                {
                    Each(ref tokens, (ref JsonTokens provider) =>
                    {
                        for (provider.Read(); provider.Kind == JsonTokenType.PropertyName; provider.Read())
                        {
                            if (provider.Is("npi"u8)) npis += Texts(ref provider).Count;
                            else if (provider.Is("billed_charge"u8)) Billed(Number(Text(ref provider)));
                            else Skip(ref provider);
                        }
                    });
                }
                else Skip(ref tokens);
            }
            if (amount is { } allowed) _ofParty.Add(new AllowedAmount("", "", "", "", "", "", modifiers, allowed, lowest, highest, npis));
            else _skipped++;

            void Billed(decimal? charge)
            {
                if (charge is null) return;
                lowest = lowest < charge ? lowest : charge;
                highest = highest > charge ? highest : charge;
            }
        }

        private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

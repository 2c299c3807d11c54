using System.Net;
using System.Text;
using Upright.Domain;
using Upright.Sources.TransparencyInCoverage.InNetwork;

namespace Upright.Sources.Tests.TransparencyInCoverage.InNetwork;

public class HeaderSpecs
{
    private const string Items = ",\"in_network\":[]}";

    [Theory]
    [InlineData("\"2025-06-23\"", "2025-06-23", null)]
    [InlineData("\"2025-06-23T00:00:00-05:00\"", "2025-06-23", WarningKind.LastUpdatedIsDateTime)]
    [InlineData("\"06/23/2025\"", "2025-06-23", WarningKind.LastUpdatedIsDateTime)]
    [InlineData("\"2020-08-27\"", null, WarningKind.LastUpdatedIsTemplate)]
    [InlineData("\"soon\"", null, WarningKind.LastUpdatedUnreadable)]
    [InlineData("null", null, WarningKind.LastUpdatedUnreadable)]
    public void The_date_of_a_file_is_read_leniently_and_the_template_date_is_none(string written, string? expected, WarningKind? counted)
    {
        using var reading = Reading.OfText("{\"last_updated_on\":" + written + Items);
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), reading.Contents.Header.LastUpdated);
        if (counted is { } kind) Assert.Equal(1, reading.Count(kind));
    }

    [Theory]
    [InlineData("\"reporting_entity_name\":\"SYNTHETIC Plan\"", true)]
    [InlineData("\"reporting_entity_name\":\"Plan\",\"upright_synthetic\":true", true)]
    [InlineData("\"reporting_entity_name\":\"Plan\",\"upright_synthetic\":{\"seed\":7}", true)]
    [InlineData("\"reporting_entity_name\":\"Plan\",\"upright_synthetic\":false", false)]
    [InlineData("\"reporting_entity_name\":\"Plan\"", false)]
    public void A_file_that_says_it_is_invented_is_known_as_such(string fields, bool synthetic)
    {
        using var reading = Reading.OfText("{" + fields + Items);
        Assert.Equal(synthetic, reading.Contents.Header.IsSynthetic);
    }

    [Fact]
    public void Plan_fields_in_part_or_with_an_upper_case_type_are_counted()
    {
        using var reading = Reading.OfText("{\"plan_name\":\"P\",\"plan_id_type\":\"EIN\",\"plan_market_type\":\"group\"" + Items);
        Assert.Equal((1, 1), (reading.Count(WarningKind.PlanFieldsPartial), reading.Count(WarningKind.PlanIdTypeCase)));
        Assert.Equal(("P", "EIN", null), (reading.Contents.Header.PlanName, reading.Contents.Header.PlanIdType, reading.Contents.Header.PlanId));
    }

    [Fact]
    public void A_key_given_twice_is_counted_and_the_last_holds()
    {
        using var reading = Reading.OfText("{\"version\":\"1.0.0\",\"version\":\"2.1.0\"" + Items);
        Assert.Equal(("2.1.0", 1), (reading.Contents.Header.Version, reading.Count(WarningKind.KeyRepeated)));
    }

    [Fact]
    public void A_version_that_is_a_number_and_bytes_that_are_no_utf8_are_accepted_and_counted()
    {
        using var reading = Reading.OfBytes([.. "{\"version\":1,\"reporting_entity_name\":\"Caf"u8, 0xe9, .. "\""u8, .. Encoding.UTF8.GetBytes(Items)]);
        Assert.Equal(("1", "Caf�"), (reading.Contents.Header.Version, reading.Contents.Header.ReportingEntityName));
        Assert.Equal((1, 1), (reading.Count(WarningKind.WrongTypeInHeader), reading.Count(WarningKind.TextNotUtf8)));
    }

    [Theory]
    [InlineData("""{"out_of_network":[]}""", "allowed amounts")]
    [InlineData("""{"reporting_structure":[]}""", "table of contents")]
    [InlineData("""{"a":1}""", "in_network")]
    [InlineData("""[]""", "'{'")]
    [InlineData("a,b,c", "'{'")]
    public void A_file_of_another_kind_is_refused_by_name(string json, string says)
    {
        var refused = Assert.Throws<UnreadableInputException>(() => Reading.OfText(json).Dispose());
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_beginning_of_a_file_is_refused_as_incomplete()
    {
        var whole = Json.File(Json.Item(Json.Rate(Json.PlainPrice)) + "," + Json.Item(Json.Rate(Json.PlainPrice), "\"99213\"", "CPT"));
        for (var length = 1; length < whole.TrimEnd().Length; length++)
            Assert.Throws<UnreadableInputException>(() => Reading.OfText(whole[..length], "L").Dispose());
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("93.184.216.34", true)]
    public void A_file_cannot_make_the_program_ask_on_its_own_network(string address, bool open) => Assert.Equal(open, RemoteProviderGroups.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void A_host_is_asked_three_times_and_after_five_failures_no_more()
    {
        var asked = 0;
        using var remote = new RemoteProviderGroups(new Answering(() =>
        {
            asked++;
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        }), TimeSpan.Zero);
        for (var i = 0; i < 10; i++) Assert.Null(remote.Fetch(new Uri("https://files.example/1.json"), default));
        Assert.Equal(15, asked);
        Assert.Null(remote.Fetch(new Uri("http://other.example/1.json"), default));
        Assert.Equal(15, asked);
    }

    [Fact]
    public void A_fetched_file_is_decompressed_and_a_missing_one_is_asked_for_once()
    {
        var asked = 0;
        using var remote = new RemoteProviderGroups(new Answering(() => ++asked == 1
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent("{}"u8.ToArray()) }
            : new HttpResponseMessage(HttpStatusCode.NotFound)), TimeSpan.Zero);
        using var json = remote.Fetch(new Uri("https://files.example/1.json"), default);
        Assert.Equal("{}", new StreamReader(json!).ReadToEnd());
        Assert.Null(remote.Fetch(new Uri("https://files.example/2.json"), default));
        Assert.Equal(2, asked);
    }

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => answer();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }
}

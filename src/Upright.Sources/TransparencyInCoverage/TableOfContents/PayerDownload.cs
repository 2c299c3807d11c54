using Upright.Sources.Fetching;
using Upright.Sources.TransparencyInCoverage.Decompression;

namespace Upright.Sources.TransparencyInCoverage.TableOfContents;

/// <summary>
/// Downloads a payer's file, of any size, into <c>NAME.part</c> and renames it when whole. A transfer that breaks off is taken up
/// where it stopped, also by a later run with a new signature, when the server can prove that it is still the same file;
/// a whole file that is still there is not brought again.
/// </summary>
public sealed class PayerDownload(HttpClient http, DownloadLimits limits, IProgress<DownloadProgress>? progress = null)
{
    private readonly Transfer _transfer = new(http, limits, progress);

    /// <returns>The path of the whole file.</returns>
    /// <exception cref="FetchException">No file, with the reason; the reason never holds the query of the address.</exception>
    public async Task<string> RunAsync(FileAddress address, string folder, CancellationToken cancel)
    {
        if (!address.IsFetchable) throw new FetchException(FetchFailure.Unreachable, $"{address}: only https addresses can be fetched.");
        var whole = Path.Combine(folder, address.FileName);
        // Signatures change from day to day; the file is known by the rest of its address.
        var identity = new Uri(address.Shown);
        var kept = File.Exists(whole) ? Validators.Read(Proof(whole)) : null;
        var order = new TransferOrder
        {
            Name = address.FileName,
            Address = address.ForRequest(),
            Identity = identity,
            Part = whole + ".part",
            Kept = kept?.Prove(identity) == true ? kept : null,
            TakesWebPages = true,
        };
        try
        {
            Directory.CreateDirectory(folder);
            if (!await _transfer.RunAsync(order, cancel))
            {
                progress?.Report(new(order.Name, 0, null, "Unchanged since it was downloaded."));
                return whole;
            }
            if (WhyNot(order.Part) is { } reason)
            {
                order.DeletePart();
                throw new FetchException(FetchFailure.Refused, reason);
            }
            File.Move(order.Part, whole, overwrite: true);
            File.Move(order.Proof, Proof(whole), overwrite: true);
            return whole;
        }
        catch (FetchException failed)
        {
            var advice = failed.Status is 401 or 403 && address.IsSigned ? " The signature may have expired: read the index again just before fetching." : "";
            throw new FetchException(failed.Failure, $"{address}: {failed.Message}{advice}", failed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchException(FetchFailure.NotWritable, $"{address}: cannot write to {folder}: no right, no space, or another fetch of it is running.", e);
        }
    }

    /// <summary>Removes a downloaded file; with it goes what would spare downloading it again.</summary>
    public static void Delete(string whole)
    {
        File.Delete(Proof(whole));
        File.Delete(whole);
    }

    /// <summary>Has a file that turned out to be damaged brought again the next time.</summary>
    public static void Doubt(string whole) => File.Delete(Proof(whole));

    private static string Proof(string whole) => whole + ".proof.json";

    /// <summary>Why what came is no payer's file; null when it is. Names and content types are not believed.</summary>
    private static string? WhyNot(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[ContainerKinds.HeadLength];
        return ContainerKinds.Of(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) switch
        {
            ContainerKind.Empty => "the server sent an empty file.",
            ContainerKind.Markup => "the server sent a web page or an XML error message in place of the file.",
            ContainerKind.SevenZip => "this is a 7z archive, which is not read.",
            ContainerKind.Unknown => "what came is neither JSON nor gzip nor zip.",
            _ => null,
        };
    }
}

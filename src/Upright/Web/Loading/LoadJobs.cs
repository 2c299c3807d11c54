using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Upright.Loading;

namespace Upright.Web.Loading;

/// <summary>The loads of this site, one after the other in the background.</summary>
public sealed class LoadJobs(SiteOptions options) : BackgroundService
{
    private readonly ConcurrentDictionary<string, LoadJob> _jobs = new(StringComparer.Ordinal);
    private readonly Channel<LoadJob> _queue = Channel.CreateUnbounded<LoadJob>();

    /// <summary>Uploads wait here; what an earlier run left behind is removed at the start.</summary>
    public string UploadFolder { get; } = Path.Combine(options.DataFolder, "uploads");

    public IReadOnlyList<LoadJob> All => [.. _jobs.Values.OrderByDescending(j => j.Begun)];

    public LoadJob? Find(string id) => _jobs.GetValueOrDefault(id);

    public LoadJob Start(IReadOnlyList<LoadFile> files, DataLoadOptions loadOptions)
    {
        var job = new LoadJob(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)), files, loadOptions);
        _jobs[job.Id] = job;
        _queue.Writer.TryWrite(job);
        return job;
    }

    public override void Dispose()
    {
        foreach (var job in _jobs.Values) job.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Directory.Exists(UploadFolder)) Directory.Delete(UploadFolder, recursive: true);
        await foreach (var job in _queue.Reader.ReadAllAsync(stoppingToken))
            await Task.Run(() => job.Run(options.DataFolder, stoppingToken), CancellationToken.None);
    }
}

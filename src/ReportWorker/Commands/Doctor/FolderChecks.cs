using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The folder that units leave forms in, if there is one: whether forms can be taken from it.</summary>
internal static class FolderChecks
{
    public static IReadOnlyList<Finding> Run(IServiceProvider services) =>
        services.GetRequiredService<FormFolder>() is not { IsWatched: true } folder ? []
        : folder.Probe() is { } wrong ? [Finding.Wrong(Messages.CheckFormFolder(), Messages.FormFolderNotWorking(folder.Description, wrong))]
        : [Finding.Right(Messages.CheckFormFolder(), Messages.FormFolderWorks(folder.Description))];
}

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Whose regulation a document follows.</summary>
public enum OrganisationKind
{
    /// <summary>The Party's.</summary>
    Party,

    /// <summary>The State's.</summary>
    State,
}

using System.Globalization;

namespace ReportWorker.Core.Problems;

/// <summary>Why a request was refused; the numbers are the exit codes of the command line.</summary>
public enum RefusalKind
{
    /// <summary>Something was read and found wrong, or could not be reached.</summary>
    WorkFailed = 1,

    /// <summary>The request or the configuration names something that is not there or not possible.</summary>
    WrongUsage = 2,

    /// <summary>Everything is right and it is not time yet: held, incomplete, nothing due.</summary>
    NotReady = 3,
}

/// <summary>A request that cannot be carried out, with everything that a person has to put right. Nothing was changed.</summary>
public sealed class RequestRefusedException : Exception
{
    /// <summary>Refuses for one reason.</summary>
    public RequestRefusedException(RefusalKind kind, Problem problem, Exception? inner = null)
        : this(kind, [problem], inner)
    {
    }

    /// <summary>Refuses for all of the reasons.</summary>
    public RequestRefusedException(RefusalKind kind, IReadOnlyList<Problem> problems, Exception? inner = null)
        : base(string.Join(Environment.NewLine, problems.Select(problem => problem.ToString(CultureInfo.InvariantCulture))), inner) =>
        (Kind, Problems) = (kind, problems);

    /// <summary>Why.</summary>
    public RefusalKind Kind { get; }

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}

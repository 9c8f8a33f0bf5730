using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>What a profile says in words; documents print it.</summary>
/// <param name="Separator">What stands behind each line of "Nơi nhận" but the last.</param>
/// <param name="Reference">The number and symbol, a text template over <c>document</c>, <c>report</c> and <c>edition</c>.</param>
/// <param name="Dateline">The date, likewise.</param>
public sealed record ProfileWords(string Separator, TextTemplate Reference, TextTemplate Dateline);

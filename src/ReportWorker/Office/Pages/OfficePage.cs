using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>What all pages have.</summary>
internal abstract class OfficePage(Visitor visitor) : PageModel
{
    /// <summary>The longest text that a field takes.</summary>
    protected const int Longest = 200;

    /// <summary>The longest reason.</summary>
    protected const int LongestReason = 1000;

    /// <summary>What is wrong with what was sent, in the visitor's language.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>What was done just before this page was asked for.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Who asks.</summary>
    protected Visitor Visitor => visitor;

    /// <summary>The units for which the account has the right that the handler needs.</summary>
    protected UnitScope Scope => visitor is { Permissions: { } permissions, Needed: { } right } ? permissions.ScopeOf(right) : UnitScope.Of();

    /// <summary>Ends when nobody waits any more.</summary>
    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>Does it, if what was sent can be meant so.</summary>
    /// <returns>False when it was refused; the problems say why.</returns>
    protected async Task<bool> TryAsync(Func<Task> act)
    {
        if (!ModelState.IsValid)
        {
            Problems.Add(Messages.InputWrong().ToString(visitor.Culture));
            return false;
        }

        try
        {
            await act();
            return true;
        }
        catch (RequestRefusedException refused)
        {
            Problems.AddRange(refused.Problems.Select(Say));
            return false;
        }
    }

    /// <summary>A problem in the visitor's language.</summary>
    protected virtual string Say(Problem problem) => problem.ToString(visitor.Culture);

    /// <summary>The page again, with what is wrong.</summary>
    protected IActionResult Again(params IEnumerable<Message> problems)
    {
        Problems.AddRange(problems.Select(problem => problem.ToString(visitor.Culture)));
        return Page();
    }

    /// <summary>The page again, with what Identity finds wrong.</summary>
    protected IActionResult Again(IdentityResult result)
    {
        Problems.AddRange(result.Errors.Select(error => error.Description));
        return Page();
    }

    /// <summary>Does what was asked; where it is refused, the page is shown again with the reasons.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<IActionResult>> act)
    {
        IActionResult? done = null;
        return await TryAsync(async () => done = await act()) ? done! : await ShowAsync(); // it was done
    }

    /// <summary>Reads what the page shows, and shows it with what is wrong.</summary>
    protected virtual async Task<IActionResult> ShowAsync(params IEnumerable<Message> problems)
    {
        var all = problems.ToList();
        return await ReadAsync() ? Again(all) : NotFound();
    }

    /// <summary>Reads what the page shows; false when that is not there.</summary>
    protected virtual Task<bool> ReadAsync() => Task.FromResult(true);

    /// <summary>Another page that tells what was done.</summary>
    protected IActionResult Done(string address, Message notice)
    {
        Notice = notice.ToString(visitor.Culture);
        return LocalRedirect(address);
    }
}

using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the office's page says about due reports, editions, figures, uploads and runs.</content>
internal static partial class Messages
{

    public static Message PageDue() => new(OfficeSource, nameof(PageDue));

    public static Message PageDueList() => new(OfficeSource, nameof(PageDueList));

    public static Message DueNow() => new(OfficeSource, nameof(DueNow));

    public static Message DueNext() => new(OfficeSource, nameof(DueNext));

    public static Message NothingNext() => new(OfficeSource, nameof(NothingNext));

    public static Message FieldReport() => new(OfficeSource, nameof(FieldReport));

    public static Message FieldPeriod() => new(OfficeSource, nameof(FieldPeriod));

    public static Message FieldDueAt() => new(OfficeSource, nameof(FieldDueAt));

    public static Message FieldOpensAt() => new(OfficeSource, nameof(FieldOpensAt));

    public static Message FieldUnits() => new(OfficeSource, nameof(FieldUnits));

    public static Message FieldUnit() => new(OfficeSource, nameof(FieldUnit));

    public static Message FieldAnswers() => new(OfficeSource, nameof(FieldAnswers));

    public static Message FieldEdition() => new(OfficeSource, nameof(FieldEdition));

    public static Message FieldReason() => new(OfficeSource, nameof(FieldReason));

    public static Message FieldMadeAt() => new(OfficeSource, nameof(FieldMadeAt));

    public static Message FieldMadeBy() => new(OfficeSource, nameof(FieldMadeBy));

    public static Message FieldAgainst() => new(OfficeSource, nameof(FieldAgainst));

    public static Message FieldForm() => new(OfficeSource, nameof(FieldForm));

    public static Message FieldIndicator() => new(OfficeSource, nameof(FieldIndicator));

    public static Message FieldValue() => new(OfficeSource, nameof(FieldValue));

    public static Message FieldAnswered() => new(OfficeSource, nameof(FieldAnswered));

    public static Message FieldCell() => new(OfficeSource, nameof(FieldCell));

    public static Message FieldSource() => new(OfficeSource, nameof(FieldSource));

    public static Message FieldReceivedAt() => new(OfficeSource, nameof(FieldReceivedAt));

    public static Message FieldProblem() => new(OfficeSource, nameof(FieldProblem));

    public static Message FieldCounting() => new(OfficeSource, nameof(FieldCounting));

    public static Message FieldAskedBy() => new(OfficeSource, nameof(FieldAskedBy));

    public static Message FieldMark() => new(OfficeSource, nameof(FieldMark));

    public static Message FieldBasedOn() => new(OfficeSource, nameof(FieldBasedOn));

    public static Message FieldCorrects() => new(OfficeSource, nameof(FieldCorrects));

    public static Message FieldWaiver() => new(OfficeSource, nameof(FieldWaiver));

    public static Message FieldCorrection() => new(OfficeSource, nameof(FieldCorrection));

    public static Message FieldDocumentNumber() => new(OfficeSource, nameof(FieldDocumentNumber));

    public static Message HintNumber() => new(OfficeSource, nameof(HintNumber));

    public static Message FieldNextNumber() => new(OfficeSource, nameof(FieldNextNumber));

    public static Message FieldDocumentDate() => new(OfficeSource, nameof(FieldDocumentDate));

    public static Message FieldSigner() => new(OfficeSource, nameof(FieldSigner));

    public static Message FieldAwaitsSigned() => new(OfficeSource, nameof(FieldAwaitsSigned));

    public static Message FieldWhy() => new(OfficeSource, nameof(FieldWhy));

    public static Message FieldNote() => new(OfficeSource, nameof(FieldNote));

    public static Message FieldWordFile() => new(OfficeSource, nameof(FieldWordFile));

    public static Message FieldFigureReason() => new(OfficeSource, nameof(FieldFigureReason));

    public static Message FieldSendDraft() => new(OfficeSource, nameof(FieldSendDraft));

    public static Message FieldScan() => new(OfficeSource, nameof(FieldScan));

    public static Message FieldFiles() => new(OfficeSource, nameof(FieldFiles));

    public static Message HintFiles(int most) => new(OfficeSource, nameof(HintFiles), most);

    public static Message FieldAlsoTo() => new(OfficeSource, nameof(FieldAlsoTo));

    public static Message HintTo() => new(OfficeSource, nameof(HintTo));

    public static Message AskedByHand() => new(OfficeSource, nameof(AskedByHand));

    public static Message Paused() => new(OfficeSource, nameof(Paused));

    public static Message Since(string time) => new(OfficeSource, nameof(Since), time);

    public static Message WhoOwes() => new(OfficeSource, nameof(WhoOwes));

    public static Message Filter() => new(OfficeSource, nameof(Filter));

    public static Message All() => new(OfficeSource, nameof(All));

    public static Message Show() => new(OfficeSource, nameof(Show));

    public static Message Find() => new(OfficeSource, nameof(Find));

    public static Message Next() => new(OfficeSource, nameof(Next));

    public static Message Path() => new(OfficeSource, nameof(Path));

    public static Message DueMatches(int count) => new(OfficeSource, nameof(DueMatches), count);

    public static Message Editions() => new(OfficeSource, nameof(Editions));

    public static Message NoEditions() => new(OfficeSource, nameof(NoEditions));

    public static Message EditionNamed(Message kind, int ordinal) => new(OfficeSource, nameof(EditionNamed), kind, ordinal);

    public static Message EditionNumber(int number) => new(OfficeSource, nameof(EditionNumber), number);

    public static Message PageOwing() => new(OfficeSource, nameof(PageOwing));

    public static Message TheWhole() => new(OfficeSource, nameof(TheWhole));

    public static Message UnitByUnit() => new(OfficeSource, nameof(UnitByUnit));

    public static Message OwingTotal(int answered, int expected) => new(OfficeSource, nameof(OwingTotal), answered, expected);

    public static Message OwingMissing(int missing) => new(OfficeSource, nameof(OwingMissing), missing);

    public static Message OwingLate(int late) => new(OfficeSource, nameof(OwingLate), late);

    public static Message OwingWaiting(int waiting) => new(OfficeSource, nameof(OwingWaiting), waiting);

    public static Message OwingNoAddress(int count) => new(OfficeSource, nameof(OwingNoAddress), count);

    public static Message OwingCaption(int rows) => new(OfficeSource, nameof(OwingCaption), rows);

    public static Message ItsOwn() => new(OfficeSource, nameof(ItsOwn));

    public static Message Sum() => new(OfficeSource, nameof(Sum));

    public static Message Remind() => new(OfficeSource, nameof(Remind));

    public static Message RemindAll() => new(OfficeSource, nameof(RemindAll));

    public static Message NoAddressShort() => new(OfficeSource, nameof(NoAddressShort));

    public static Message NoRows() => new(OfficeSource, nameof(NoRows));

    public static Message RemindedNow(int units, int messages) => new(OfficeSource, nameof(RemindedNow), units, messages);

    public static Message RemindedBut(int units, int messages, string held) => new(OfficeSource, nameof(RemindedBut), units, messages, held);

    public static Message RemindPaused() => new(OfficeSource, nameof(RemindPaused));

    public static Message ReadBeside() => new(OfficeSource, nameof(ReadBeside));

    public static Message ReadNoMore() => new(OfficeSource, nameof(ReadNoMore));

    public static Message ReadPdf() => new(OfficeSource, nameof(ReadPdf));

    public static Message DocumentOf(string name) => new(OfficeSource, nameof(DocumentOf), name);

    public static Message DownloadWord() => new(OfficeSource, nameof(DownloadWord));

    public static Message DownloadSigned() => new(OfficeSource, nameof(DownloadSigned));

    public static Message DownloadMarked() => new(OfficeSource, nameof(DownloadMarked));

    public static Message Figures() => new(OfficeSource, nameof(Figures));

    public static Message FindFigure() => new(OfficeSource, nameof(FindFigure));

    public static Message ItsTexts() => new(OfficeSource, nameof(ItsTexts));

    public static Message NoValue() => new(OfficeSource, nameof(NoValue));

    public static Message AnsweredOf(int answered, int expected) => new(OfficeSource, nameof(AnsweredOf), answered, expected);

    public static Message ItsOwnMissing() => new(OfficeSource, nameof(ItsOwnMissing));

    public static Message ByFormula() => new(OfficeSource, nameof(ByFormula));

    public static Message ItsOwnValues() => new(OfficeSource, nameof(ItsOwnValues));

    public static Message UnitsBelow(int count) => new(OfficeSource, nameof(UnitsBelow), count);

    public static Message TypedBy(string who) => new(OfficeSource, nameof(TypedBy), who);

    public static Message PageDecide() => new(OfficeSource, nameof(PageDecide));

    public static Message ReleaseIt() => new(OfficeSource, nameof(ReleaseIt));

    public static Message ReleaseLead() => new(OfficeSource, nameof(ReleaseLead));

    public static Message HoldIt() => new(OfficeSource, nameof(HoldIt));

    public static Message HoldLead() => new(OfficeSource, nameof(HoldLead));

    public static Message WithdrawIt() => new(OfficeSource, nameof(WithdrawIt));

    public static Message WithdrawLead() => new(OfficeSource, nameof(WithdrawLead));

    public static Message ReleasedNow(int queued, string warnings) => new(OfficeSource, nameof(ReleasedNow), queued, warnings);

    public static Message HeldNow() => new(OfficeSource, nameof(HeldNow));

    public static Message WithdrawnNow() => new(OfficeSource, nameof(WithdrawnNow));

    public static Message WrongDocumentNumber(string text) => new(OfficeSource, nameof(WrongDocumentNumber), text);

    public static Message PageAdopt() => new(OfficeSource, nameof(PageAdopt));

    public static Message AdoptLead() => new(OfficeSource, nameof(AdoptLead));

    public static Message AdoptedNow(Message edition) => new(OfficeSource, nameof(AdoptedNow), edition);

    public static Message OpenIt() => new(OfficeSource, nameof(OpenIt));

    public static Message WhatChanged(int count) => new(OfficeSource, nameof(WhatChanged), count);

    public static Message WorthKnowing() => new(OfficeSource, nameof(WorthKnowing));

    public static Message PageSign() => new(OfficeSource, nameof(PageSign));

    public static Message SignLead() => new(OfficeSource, nameof(SignLead));

    public static Message SignLeadWaiting() => new(OfficeSource, nameof(SignLeadWaiting));

    public static Message SignedNow(int queued, string warnings) => new(OfficeSource, nameof(SignedNow), queued, warnings);

    public static Message PageUpload() => new(OfficeSource, nameof(PageUpload));

    public static Message UploadLead() => new(OfficeSource, nameof(UploadLead));

    public static Message FileNeeded() => new(OfficeSource, nameof(FileNeeded));

    public static Message TooManyFiles(int most) => new(OfficeSource, nameof(TooManyFiles), most);

    public static Message UploadTaken(int answers, int values) => new(OfficeSource, nameof(UploadTaken), answers, values);

    public static Message UploadUnchanged() => new(OfficeSource, nameof(UploadUnchanged));

    public static Message UploadRefused(int count) => new(OfficeSource, nameof(UploadRefused), count);

    public static Message AndMoreProblems(int count) => new(OfficeSource, nameof(AndMoreProblems), count);

    public static Message WholeFile() => new(OfficeSource, nameof(WholeFile));

    public static Message AtRowColumn(int row, string column) => new(OfficeSource, nameof(AtRowColumn), row, column);

    public static Message AtRow(int row) => new(OfficeSource, nameof(AtRow), row);

    public static Message AtColumn(string column) => new(OfficeSource, nameof(AtColumn), column);

    public static Message AtSheet(string sheet) => new(OfficeSource, nameof(AtSheet), sheet);

    public static Message SubmissionOf(string unit, string form, string period, int revision) => new(OfficeSource, nameof(SubmissionOf), unit, form, period, revision);

    public static Message PageRun() => new(OfficeSource, nameof(PageRun));

    public static Message ChooseReport() => new(OfficeSource, nameof(ChooseReport));

    public static Message FindUnit() => new(OfficeSource, nameof(FindUnit));

    public static Message MoreUnits(int count) => new(OfficeSource, nameof(MoreUnits), count);

    public static Message EachUnit(int count) => new(OfficeSource, nameof(EachUnit), count);

    public static Message UnitNeededHere() => new(OfficeSource, nameof(UnitNeededHere));

    public static Message WrongAddressHere(string text) => new(OfficeSource, nameof(WrongAddressHere), text);

    public static Message PageRunOne(long number) => new(OfficeSource, nameof(PageRunOne), number);

    public static Message AllUnits() => new(OfficeSource, nameof(AllUnits));

    public static Message RunQueuedNow() => new(OfficeSource, nameof(RunQueuedNow));

    public static Message RunRunning(int done, int total) => new(OfficeSource, nameof(RunRunning), done, total);

    public static Message RunDone(int count) => new(OfficeSource, nameof(RunDone), count);

    public static Message RunShort(int count) => new(OfficeSource, nameof(RunShort), count);

    public static Message Progress() => new(OfficeSource, nameof(Progress));

    public static Message AllOfThem(int count) => new(OfficeSource, nameof(AllOfThem), count);

    public static Message PageWaiting() => new(OfficeSource, nameof(PageWaiting));

    public static Message NothingWaits() => new(OfficeSource, nameof(NothingWaits));

    public static Message ItCounts() => new(OfficeSource, nameof(ItCounts));

    public static Message NoLongerKept() => new(OfficeSource, nameof(NoLongerKept));

    public static Message AcceptIt() => new(OfficeSource, nameof(AcceptIt));

    public static Message ConfirmIt() => new(OfficeSource, nameof(ConfirmIt));

    public static Message RejectIt() => new(OfficeSource, nameof(RejectIt));

    public static Message ReturnIt() => new(OfficeSource, nameof(ReturnIt));

    public static Message AcceptedNow() => new(OfficeSource, nameof(AcceptedNow));

    public static Message RejectedNow() => new(OfficeSource, nameof(RejectedNow));

    public static Message ReturnedNow() => new(OfficeSource, nameof(ReturnedNow));

    public static Message AndTold(Message done, string told) => new(OfficeSource, nameof(AndTold), done, told);

    public static Message NothingDueNow() => new(OfficeSource, nameof(NothingDueNow));

    public static Message PausedFor(string since, string why) => new(OfficeSource, nameof(PausedFor), since, why);

    public static Message WrongPeriodHere(string text) => new(OfficeSource, nameof(WrongPeriodHere), text);

    public static Message MarkOf(string number, string day, string signer) => new(OfficeSource, nameof(MarkOf), number, day, signer);

    public static Message AnswerNumber(int revision) => new(OfficeSource, nameof(AnswerNumber), revision);
}

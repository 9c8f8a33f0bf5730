using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the way in and the own account say.</content>
internal static partial class Messages
{
    public static Message SignIn() => new(OfficeSource, nameof(SignIn));

    public static Message SignOut() => new(OfficeSource, nameof(SignOut));

    public static Message SignedOut() => new(OfficeSource, nameof(SignedOut));

    public static Message FieldName() => new(OfficeSource, nameof(FieldName));

    public static Message FieldPassword() => new(OfficeSource, nameof(FieldPassword));

    public static Message FieldCurrentPassword() => new(OfficeSource, nameof(FieldCurrentPassword));

    public static Message FieldNewPassword() => new(OfficeSource, nameof(FieldNewPassword));

    public static Message FieldRepeat() => new(OfficeSource, nameof(FieldRepeat));

    public static Message FieldDisplayName() => new(OfficeSource, nameof(FieldDisplayName));

    public static Message FieldEmail() => new(OfficeSource, nameof(FieldEmail));

    public static Message HintName() => new(OfficeSource, nameof(HintName));

    public static Message HintPassword(int length) => new(OfficeSource, nameof(HintPassword), length);

    public static Message SignInFailed() => new(OfficeSource, nameof(SignInFailed));

    public static Message TooManySignIns() => new(OfficeSource, nameof(TooManySignIns));

    public static Message SecondFactor() => new(OfficeSource, nameof(SecondFactor));

    public static Message FieldCode() => new(OfficeSource, nameof(FieldCode));

    public static Message FieldRecoveryCode() => new(OfficeSource, nameof(FieldRecoveryCode));

    public static Message NoAuthenticator() => new(OfficeSource, nameof(NoAuthenticator));

    public static Message CodeFailed() => new(OfficeSource, nameof(CodeFailed));

    public static Message FirstAccount() => new(OfficeSource, nameof(FirstAccount));

    public static Message FirstAccountLead() => new(OfficeSource, nameof(FirstAccountLead));

    public static Message FirstAccountMade() => new(OfficeSource, nameof(FirstAccountMade));

    public static Message MakeAccount() => new(OfficeSource, nameof(MakeAccount));

    public static Message WrongAccountName() => new(OfficeSource, nameof(WrongAccountName));

    public static Message DisplayNameNeeded() => new(OfficeSource, nameof(DisplayNameNeeded));

    public static Message PasswordsDiffer() => new(OfficeSource, nameof(PasswordsDiffer));

    public static Message PasswordTooShort(int length) => new(OfficeSource, nameof(PasswordTooShort), length);

    public static Message PasswordTooSame(int count) => new(OfficeSource, nameof(PasswordTooSame), count);

    public static Message PasswordIsName() => new(OfficeSource, nameof(PasswordIsName));

    public static Message PasswordIsOld() => new(OfficeSource, nameof(PasswordIsOld));

    public static Message WrongPassword() => new(OfficeSource, nameof(WrongPassword));

    public static Message ChangedMeanwhile() => new(OfficeSource, nameof(ChangedMeanwhile));

    public static Message ChangePassword() => new(OfficeSource, nameof(ChangePassword));

    public static Message MustChangePassword() => new(OfficeSource, nameof(MustChangePassword));

    public static Message PasswordChanged() => new(OfficeSource, nameof(PasswordChanged));

    public static Message SecondFactorOn(int left) => new(OfficeSource, nameof(SecondFactorOn), left);

    public static Message SecondFactorOff() => new(OfficeSource, nameof(SecondFactorOff));

    public static Message SecondFactorLead() => new(OfficeSource, nameof(SecondFactorLead));

    public static Message Begin() => new(OfficeSource, nameof(Begin));

    public static Message TurnOn() => new(OfficeSource, nameof(TurnOn));

    public static Message TurnOff() => new(OfficeSource, nameof(TurnOff));

    public static Message SecondFactorNowOff() => new(OfficeSource, nameof(SecondFactorNowOff));

    public static Message ScanCode() => new(OfficeSource, nameof(ScanCode));

    public static Message QrLabel() => new(OfficeSource, nameof(QrLabel));

    public static Message OrTypeSecret() => new(OfficeSource, nameof(OrTypeSecret));

    public static Message OpenAuthenticator() => new(OfficeSource, nameof(OpenAuthenticator));

    public static Message RecoveryCodesLead() => new(OfficeSource, nameof(RecoveryCodesLead));

    public static Message RecoveryCodesKept() => new(OfficeSource, nameof(RecoveryCodesKept));
}

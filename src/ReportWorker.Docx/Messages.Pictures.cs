using ReportWorker.Expressions;

namespace ReportWorker.Docx;

internal static partial class Messages
{
    public static Message NoPictureHere() => Text(nameof(NoPictureHere));

    public static Message PictureTagInText() => Text(nameof(PictureTagInText));

    public static Message ChartTagInText() => Text(nameof(ChartTagInText));

    public static Message NotAPicture() => Text(nameof(NotAPicture));

    public static Message UnknownPictureFormat() => Text(nameof(UnknownPictureFormat));

    public static Message PictureTooLarge(int limitInMebibytes) => Text(nameof(PictureTooLarge), limitInMebibytes);

    public static Message TooManyPixels(int width, int height, long limitInMegapixels) =>
        Text(nameof(TooManyPixels), width, height, limitInMegapixels);
}

package quxiang.placement;

/** The PDF of a sheet, to download. */
public record SheetFile(String name, byte[] bytes) {}

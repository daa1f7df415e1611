package quxiang.placement;

/** A part of the sheet. */
public enum FactPart {
    GRADUATE,
    DESTINATION,
    ARCHIVE,
    HUKOU
}

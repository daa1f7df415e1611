package quxiang.placement;

/** What a sheet says, and an office may be let see, in this order. */
public enum PlacementFact {
    NAME(FactPart.GRADUATE),
    ID_NUMBER(FactPart.GRADUATE),
    SCHOOL(FactPart.GRADUATE),
    DEPARTMENT(FactPart.GRADUATE),
    LEVEL(FactPart.GRADUATE),
    MAJOR(FactPart.GRADUATE),
    COHORT(FactPart.GRADUATE),
    ORIGIN(FactPart.GRADUATE),
    DESTINATION(FactPart.DESTINATION),
    UNIT(FactPart.DESTINATION),
    CREDIT_CODE(FactPart.DESTINATION),
    POSITION(FactPart.DESTINATION),
    PLACE(FactPart.DESTINATION),
    BEGINS_ON(FactPart.DESTINATION),
    AGREEMENT(FactPart.DESTINATION),
    ARCHIVE_TO(FactPart.ARCHIVE),
    ARCHIVE_RECEIVER(FactPart.ARCHIVE),
    ARCHIVE_ADDRESS(FactPart.ARCHIVE),
    ARCHIVE_RECIPIENT(FactPart.ARCHIVE),
    ARCHIVE_PHONE(FactPart.ARCHIVE),
    ARCHIVE_WAY(FactPart.ARCHIVE),
    HUKOU_TO(FactPart.HUKOU),
    HUKOU_ADDRESS(FactPart.HUKOU);

    private final FactPart part;

    PlacementFact(FactPart part) {
        this.part = part;
    }

    /** The part of the sheet in which it stands. */
    public FactPart part() {
        return part;
    }
}

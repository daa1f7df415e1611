package quxiang.common.sheet;

/**
 * How much of an uploaded table is read before it is refused.
 *
 * @param bytes of the file as it was uploaded
 * @param rows that hold something, below the header
 * @param columns at most 64
 * @param cell characters in one cell
 * @param expanded bytes that the parts of an xlsx may have after decompression
 * @param ratio how many times larger than the upload they may be, once they exceed 16 MiB
 */
public record SheetLimits(long bytes, int rows, int columns, int cell, long expanded, int ratio) {

    private static final long MIB = 1024 * 1024;

    /**
     * The standard limits. 64 MiB, 200,000 rows, 64 columns, 1,000 characters a cell, 1 GiB expanded, at most 120-fold.
     */
    public static final SheetLimits STANDARD = new SheetLimits(64 * MIB, 200_000, 64, 1000, 1024 * MIB, 120);

    public SheetLimits {
        if (columns > 64) {
            throw new IllegalArgumentException("a row remembers its mangled cells in 64 bits");
        }
    }

    /** The same limits with another number of rows. */
    public SheetLimits withRows(int most) {
        return new SheetLimits(bytes, most, columns, cell, expanded, ratio);
    }
}

package quxiang.bench;

/**
 * A fictional school.
 *
 * @param id its key in the database
 * @param code 5 digits
 * @param vocational whether it is a 高职院校
 * @param first the number of its first graduate among those of the whole country
 * @param size how many graduates it has
 */
public record Institute(long id, String code, String name, boolean vocational, long first, int size) {

    private static final int CODES = 50_000;

    /** The n-th of so many schools with so many graduates in all: from a quarter of the mean to seven quarters. */
    static Institute of(int n, int schools, long graduates) {
        long first = before(n, schools, graduates);
        long next = before(n + 1, schools, graduates);
        // Every other one, and small and large ones alike.
        boolean vocational = n * 7 % 15 < 7;
        return new Institute(
                1_000_000L + n,
                String.valueOf(CODES + n),
                "虚构" + (n + 1) + (vocational ? "职业技术学院" : "大学"),
                vocational,
                first,
                (int) (next - first));
    }

    /** How many graduates the schools before the n-th one have. */
    private static long before(int n, int schools, long graduates) {
        double part = (double) n / schools;
        return Math.round(graduates * (0.25 * part + 0.75 * part * part));
    }
}

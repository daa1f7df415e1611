package quxiang.employer.remittance;

/**
 * A line of a payment file.
 *
 * @param serial our reference, by which the bank's result names it
 * @param cnaps 开户行联行号, or {@code null}
 * @param yuan the sum with two decimals
 */
record Payment(String serial, String payee, String account, String bank, String cnaps, String yuan) {

    /** Nobody reads an account or a sum in a log. */
    @Override
    public String toString() {
        return serial;
    }
}

/**
 * 对公账号汇款认证: a small sum, paid into a unit's own bank account, proves who may act for it. Whoever names the sum may act
 * for the unit. The sum is drawn when the account is submitted, is kept sealed and is shown to nobody; three wrong
 * answers need another remittance.
 *
 * <p>Which bank pays, {@code QUXIANG_BANK} says. {@code instant} is for demonstrations only: it pays at once and shows
 * the statement line among the demonstration's messages. {@code files} works with any bank that takes files:
 *
 * <h2>The payment file</h2>
 *
 * <p>{@code payments-<number>.csv}, for the centre to download and, if {@code QUXIANG_BANK_OUT} names a folder, written
 * there: UTF-8 without a byte order mark, comma, no cell begins like a formula (an apostrophe stands before it),
 * RFC 4180 quotes, lines end with CR LF. The first line names the columns, the last one begins with {@code TRAILER}:
 *
 * <pre>
 * serial,payee,account,bank,cnaps,amount,currency,purpose
 * QX20261124ABCDEFGH,某某有限公司,1100000000004454,某某银行某某支行,102100099996,1.78,CNY,单位认证汇款
 * TRAILER,1,1.78,&lt;SHA-256 of all bytes before this line, in hexadecimal&gt;
 * </pre>
 *
 * <p>{@code serial} is our reference and comes back in the result; {@code cnaps} may be empty; {@code amount} is in
 * yuan with two decimals. A payment stands in exactly one file, whatever crashes in between: it is given to a file in
 * a transaction, and a file that was begun is written again with the same bytes until it is there. The file has its
 * name only once it is complete, and goes with housekeeping.
 *
 * <h2>The result file</h2>
 *
 * <p>csv or xlsx, uploaded by the centre or put into {@code bank/in}; in csv UTF-8 or GB 18030. A header names the
 * columns {@code serial}, {@code status} ({@code SUCCESS} or {@code FAILED}), {@code reason} (of a failure),
 * {@code paid_at} ({@code 2026-11-24T10:15:30+08:00}, {@code 2026-11-24 10:15:30} or a day, in Asia/Shanghai) and, if
 * the bank tells it, {@code amount}; others are ignored. A line that cannot be applied is listed with its reason; none
 * is applied twice.
 */
package quxiang.employer.remittance;

package quxiang.account.code;

import java.time.Instant;

/**
 * A code on its way.
 *
 * @param target a mobile number or mail address
 * @param subject of a mail; {@code null} for a short message
 * @param until when the code ends
 */
record CodeMessage(String target, String subject, String text, Instant until) {}

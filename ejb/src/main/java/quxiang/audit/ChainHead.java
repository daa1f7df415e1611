package quxiang.audit;

/**
 * The end of the hash chain at some moment.
 *
 * @param chain the first link, by which a chain is known from any other
 * @param no the number of the last link
 * @param link the last link itself
 */
public record ChainHead(String chain, long no, String link) {}

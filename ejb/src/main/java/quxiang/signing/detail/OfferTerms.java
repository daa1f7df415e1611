package quxiang.signing.detail;

/** What a graduate wants to know first of a letter that waits. */
public record OfferTerms(long id, Integer regularPay, String place) {}

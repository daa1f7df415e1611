package quxiang.agreement;

/** A file to download. */
public record AgreementFile(String name, byte[] bytes) {}

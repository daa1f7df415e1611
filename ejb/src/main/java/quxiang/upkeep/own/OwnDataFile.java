package quxiang.upkeep.own;

/** A copy of somebody's data: a zip with a page to read, the same as JSON, and the documents. */
public record OwnDataFile(String name, byte[] bytes) {}

package quxiang.web.kit.text;

/** What the form of 去向登记 says of one kind. @param place where to, more exactly @param proof what to photograph */
public record KindWords(String kind, String place, String proof) {}

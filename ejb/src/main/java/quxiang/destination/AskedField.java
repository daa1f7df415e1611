package quxiang.destination;

/** A fact that a kind of destination asks for. @param required whether nobody can leave it out */
public record AskedField(DestinationField field, boolean required) {}

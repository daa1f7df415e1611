package quxiang.web.kit.text;

import java.util.List;
import quxiang.destination.DestinationField;
import quxiang.web.kit.SelectOption;

/**
 * A field of the form of 去向登记, with the kinds that ask for it.
 *
 * @param name of {@link DestinationField}
 * @param kinds the keys of the kinds that ask for it, apart by spaces
 * @param optional the keys of those to which it may be left empty
 * @param options what it is chosen from; empty when it is typed
 */
public record AskedPart(
        DestinationField field, String name, String kinds, String optional, List<SelectOption> options) {

    public AskedPart {
        options = List.copyOf(options);
    }
}

package quxiang.transfer;

/**
 * A public office that keeps archives, as the centre enters it.
 *
 * @param region the full name of where it is, as {@code 北京市 海淀区}
 * @param recipient who opens its parcels
 */
public record OfficeFacts(String name, String region, String recipient, String address, String phone) {

    public OfficeFacts {
        name = ArchiveFacts.filled(name);
        region = ArchiveFacts.filled(region);
        recipient = ArchiveFacts.filled(recipient);
        address = ArchiveFacts.filled(address);
        phone = ArchiveFacts.filled(phone);
    }
}

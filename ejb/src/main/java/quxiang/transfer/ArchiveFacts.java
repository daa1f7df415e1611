package quxiang.transfer;

/**
 * Where an archive goes, as somebody types it.
 *
 * @param goal of the table 档案去向
 * @param office the public office's name in the list, for goals that are one
 * @param receiver the unit that takes it
 * @param recipient the person or department on the parcel, never the graduate
 * @param address in full
 * @param phone of the recipient
 * @param way 机要 or EMS
 */
public record ArchiveFacts(
        String goal, String office, String receiver, String recipient, String address, String phone, String way) {

    /** 工作地公共就业和人才服务机构: chosen from the list. */
    public static final String OFFICE = "3";

    /** 生源地公共就业和人才服务机构: chosen from the list, or typed. */
    public static final String ORIGIN = "4";

    /** 留校保管: nothing is sent. */
    public static final String KEPT = "6";

    /** Nothing told yet. */
    public static final ArchiveFacts NONE = new ArchiveFacts(null, null, null, null, null, null, null);

    public ArchiveFacts {
        goal = filled(goal);
        office = filled(office);
        receiver = filled(receiver);
        recipient = filled(recipient);
        address = filled(address);
        phone = filled(phone);
        way = filled(way);
    }

    static String filled(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Whether the archive stays at the school. */
    public boolean isKept() {
        return KEPT.equals(goal);
    }
}

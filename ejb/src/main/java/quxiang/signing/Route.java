package quxiang.signing;

/** How a signing comes about. */
public enum Route {
    /** By letter, answer and review in this system. */
    ONLINE,
    /** 线下签约: typed by the graduate, printed, stamped, photographed. */
    PAPER,
    /** 已签协议信息登记: signed on older paper and made known with its images. */
    RECORDED
}

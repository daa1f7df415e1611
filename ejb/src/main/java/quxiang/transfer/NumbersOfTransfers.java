package quxiang.transfer;

/** 转递编号 of graduates. The feature above that issues them says where they are. */
public interface NumbersOfTransfers {

    /** A join that gives a graduate {@code g} the column {@code n.transfer_number}, which may be empty. */
    String joined();
}

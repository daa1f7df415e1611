package quxiang.signing.rescission;

/** What a file is to a rescission. */
public enum FilePurpose {
    /** A photographed page of the stamped form. */
    PAGE,
    /** 解约函, or what else whoever asks attaches. */
    LETTER
}

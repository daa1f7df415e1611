package quxiang.signing;

/** 院系初审, as a timeline names it. It is no transition. */
public enum Endorsement {
    /** The graduate's department found the signing good. */
    GIVEN
}

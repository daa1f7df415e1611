package quxiang.signing.rescission;

import quxiang.signing.Route;
import quxiang.signing.SigningState;

/** As much of a signing as its rescissions are shown by; its letter is not read for that. */
record SeenSigning(long id, SigningState state, Route route, long graduateId, long schoolId, int cohort) {}

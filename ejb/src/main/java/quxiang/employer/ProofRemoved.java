package quxiang.employer;

/** An image was taken out of its verification. */
record ProofRemoved(String storedName) {}

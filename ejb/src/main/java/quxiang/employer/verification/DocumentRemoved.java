package quxiang.employer.verification;

/** An image was taken out of its verification. */
record DocumentRemoved(String storedName) {}

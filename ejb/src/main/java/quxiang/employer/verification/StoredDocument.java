package quxiang.employer.verification;

/**
 * A cleaned image on disk that no row names yet.
 *
 * @param name of the file in the folder
 * @param uploadedAs the name under which it was uploaded
 */
record StoredDocument(String name, String uploadedAs, int bytes, int width, int height, String sha256) {}

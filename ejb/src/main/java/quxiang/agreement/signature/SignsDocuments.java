package quxiang.agreement.signature;

import java.time.Instant;

/** Signs a PDF. Which algorithm and which key, the one that does it knows; another one may use 国密 (ADR 39). */
public interface SignsDocuments {

    /**
     * The document with its signature, which covers all of it.
     *
     * @param at the time that the signature names; its time stamp says when it really was
     * @throws SignatureWaits when nothing can be signed now, but can be later
     * @throws IllegalStateException when this document cannot be signed
     */
    byte[] sign(byte[] pdf, Instant at);
}

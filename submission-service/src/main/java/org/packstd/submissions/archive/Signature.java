package org.packstd.submissions.archive;

/** Signs with the key of the service. */
@FunctionalInterface
public interface Signature {

    /** A detached JWS (RFC 7515, appendix F) over the bytes, in compact form: the part between the dots is empty. */
    String over(byte[] content);
}

package org.packstd.submissions.archive;

/** Writes manifests. */
@FunctionalInterface
public interface Manifests {

    byte[] encode(Manifest manifest);
}

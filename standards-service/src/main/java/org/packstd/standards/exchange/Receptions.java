package org.packstd.standards.exchange;

/** The records of what came from other registries. */
public interface Receptions {

    /** Puts a reception on record, unless that revision has one. Returns what is on record afterwards. */
    Reception record(Reception reception);
}

package org.packstd.standards.log.web;

import java.util.List;
import org.packstd.standards.api.model.ConsistencyProof;
import org.packstd.standards.api.model.InclusionProof;
import org.packstd.standards.api.model.LogEntry;
import org.packstd.standards.log.Entry;
import org.packstd.standards.log.Hash;
import org.packstd.standards.log.Proof;

/** The log in the words of the contract. */
final class LogWords {

    private LogWords() {}

    static LogEntry represent(Entry entry) {
        return new LogEntry(entry.index(), entry.event(), entry.leaf(), entry.hash().base64());
    }

    static InclusionProof inclusion(Entry entry, Proof proof) {
        return new InclusionProof(represent(entry), proof.size(), proof.root().base64(), path(proof));
    }

    static ConsistencyProof consistency(long from, Hash fromRoot, Proof proof) {
        return new ConsistencyProof(from, proof.size(), fromRoot.base64(), proof.root().base64(), path(proof));
    }

    private static List<String> path(Proof proof) {
        return proof.path().stream().map(Hash::base64).toList();
    }
}

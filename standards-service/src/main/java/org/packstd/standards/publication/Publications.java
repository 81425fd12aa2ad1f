package org.packstd.standards.publication;

import java.time.Instant;
import java.util.Optional;
import org.packstd.standards.family.Family;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;

/** What has been taken up for publication, and how far it has come. */
public interface Publications {

    Optional<Publication> find(String id);

    /** The next designation number of a family: never given twice; one that is not used in the end leaves a gap. */
    int nextNumber(Family family);

    /** From now on {@link #nextNumber} gives only higher ones: the designation came from elsewhere. */
    void keepFree(Designation designation);

    /** Takes up a publication, unless that was done before. Returns what is known of it afterwards. */
    Publication reserve(String id, RevisionId place, Instant at);

    /** Refuses a publication, with the event that tells so, unless it is done. Returns what is known of it afterwards. */
    Publication refuse(PublicationRefused refused);

    void complete(String id);
}

package org.packstd.standards.validation;

import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;

/** Rule L0 for what is not a specification: document data and corrections follow their JSON Schemas. */
public interface DocumentSchemas {

    /** Pointers begin with {@code /metadata}. */
    Shape check(Metadata metadata);

    /**
     * What is found in document data.
     *
     * @param oversized whether a list is longer than allowed, so that nobody should look at each of its entries
     */
    record Shape(List<Finding> findings, boolean oversized) {}

    /** Pointers are into the payload of the corrigendum. */
    Stream<Finding> checkCorrigendum(Payload corrections);
}

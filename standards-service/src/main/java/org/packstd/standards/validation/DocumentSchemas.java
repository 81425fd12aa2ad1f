package org.packstd.standards.validation;

import java.util.stream.Stream;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;

/** Rule L0 for what is not a specification: document data and corrections follow their JSON Schemas. */
public interface DocumentSchemas {

    /** Pointers begin with {@code /metadata}. */
    Stream<Finding> check(Metadata metadata);

    /** Pointers are into the payload of the corrigendum. */
    Stream<Finding> checkCorrigendum(Payload corrections);
}

package org.packstd.standards.standard;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;

/** Makes contents, each with the hash that is true of it. */
@FunctionalInterface
public interface Contents {

    Content of(Family family, LocalizedText title, @Nullable LocalizedText scope, Payload payload);
}

package org.packstd.standards.specification;

import org.jspecify.annotations.Nullable;

/**
 * An identity that another body gave to the same outline.
 *
 * @param body such as JEDEC
 * @param number such as MO-153 AC
 * @param degree IDT, MOD or NEQ, if it is said
 */
public record Alias(String body, String number, @Nullable String degree) {}

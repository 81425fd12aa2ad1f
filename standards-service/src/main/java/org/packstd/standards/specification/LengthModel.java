package org.packstd.standards.specification;

/**
 * The body length of a series of connectors: at n positions it is {@code atOne + (n − 1) · perPosition}.
 *
 * @param pointer where it is stated
 * @param axis along which the body grows
 */
public record LengthModel(String pointer, Axis axis, StatedValue atOne, StatedValue perPosition) {

    public enum Axis {
        X,
        Y
    }
}

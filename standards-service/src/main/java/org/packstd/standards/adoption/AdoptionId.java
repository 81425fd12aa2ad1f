package org.packstd.standards.adoption;

/**
 * Names an adoption record within the organisation that made it; two organisations may choose the same name.
 *
 * @param name without a vertical bar
 */
public record AdoptionId(String organisation, String name) {

    @Override
    public String toString() {
        return organisation + "|" + name;
    }
}

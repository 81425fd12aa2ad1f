package org.packstd.notifications.signing;

/** A secret that only {@link SecretBox} can open. */
public record SealedSecret(String text) {

    @Override
    public String toString() {
        return "SealedSecret[…]";
    }
}

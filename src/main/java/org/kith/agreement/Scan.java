package org.kith.agreement;

import org.kith.shared.Uuid7;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The signed paper, as it was scanned: without what a camera writes into its pictures. */
record Scan(Type type, byte[] bytes) {

    record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    enum Type {
        PDF("application/pdf", "pdf", "%PDF-"),
        JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
        PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

        private final String media;
        private final String ending;
        private final String beginning;

        Type(String media, String ending, String beginning) {
            this.media = media;
            this.ending = ending;
            this.beginning = beginning;
        }

        String media() {
            return media;
        }

        String ending() {
            return ending;
        }

        static Type of(String media) {
            return Arrays.stream(values())
                    .filter(type -> type.media.equals(media))
                    .findFirst()
                    .orElseThrow();
        }

        /** By what it begins with, whatever it is called. */
        static Optional<Type> sniffed(byte[] bytes) {
            return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
        }

        private boolean begins(byte[] bytes) {
            if (bytes.length < beginning.length()) {
                return false;
            }
            for (var i = 0; i < beginning.length(); i++) {
                if ((bytes[i] & 0xff) != beginning.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}

package org.kith.files;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken from strangers, known by how a file begins. */
public enum FileKind {
    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

    private final String media;
    private final String ending;
    private final String beginning;

    FileKind(String media, String ending, String beginning) {
        this.media = media;
        this.ending = ending;
        this.beginning = beginning;
    }

    public String media() {
        return media;
    }

    public String ending() {
        return ending;
    }

    public static FileKind of(String media) {
        return Arrays.stream(values())
                .filter(kind -> kind.media.equals(media))
                .findFirst()
                .orElseThrow();
    }

    /** By what it begins with, whatever it is called. */
    public static Optional<FileKind> sniffed(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.begins(bytes)).findFirst();
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

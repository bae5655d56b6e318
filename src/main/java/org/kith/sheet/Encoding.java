package org.kith.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text file become characters: by its byte-order mark, else UTF-8 where every
 * byte of the file fits it, else what the words with foreign letters look most like.
 *
 * @param mark length of the byte-order mark, which is skipped
 */
record Encoding(Charset charset, int mark) {

    private static final int SAMPLE = 64 * 1024;

    /**
     * @throws SheetRefused when the file is not text
     */
    static Encoding of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
                return new Encoding(StandardCharsets.UTF_8, 3);
            }
            if (startsWith(start, 0xFF, 0xFE)) {
                return new Encoding(StandardCharsets.UTF_16LE, 2);
            }
            if (startsWith(start, 0xFE, 0xFF)) {
                return new Encoding(StandardCharsets.UTF_16BE, 2);
            }
        }
        return new Encoding(
                isUtf8(file) ? StandardCharsets.UTF_8 : Alphabet.charsetOf(foreignWords(file)), 0);
    }

    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    /** The first characters, for guessing. */
    String start(Path file) throws IOException {
        try (Reader reader = reader(file)) {
            char[] start = new char[SAMPLE];
            int count = 0;
            for (int read = 0; read >= 0 && count < SAMPLE; count += Math.max(read, 0)) {
                read = reader.read(start, count, SAMPLE - count);
            }
            return new String(start, 0, count);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            char[] buffer = new char[8192];
            for (int count = 0; count >= 0; count = reader.read(buffer)) {
                refuseNul(buffer, count);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void refuseNul(char[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            if (buffer[i] == 0) {
                throw new SheetRefused(Sheet.Reason.NOT_A_SPREADSHEET);
            }
        }
    }

    /** Words with bytes beyond ASCII: a few Arabic names among English columns still tell. */
    private static byte[] foreignWords(Path file) throws IOException {
        var words = new ByteArrayOutputStream();
        var word = new ByteArrayOutputStream();
        boolean foreign = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0 && words.size() < SAMPLE; b = in.read()) {
                if (b == 0) {
                    throw new SheetRefused(Sheet.Reason.NOT_A_SPREADSHEET);
                }
                if (b >= 0x80 || Character.isLetter(b)) {
                    foreign |= b >= 0x80;
                    word.write(b);
                    if (word.size() < SAMPLE) {
                        continue;
                    }
                }
                if (foreign) {
                    word.writeTo(words);
                    words.write(' ');
                }
                word.reset();
                foreign = false;
            }
        }
        if (foreign) {
            word.writeTo(words);
        }
        return words.toByteArray();
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.kith.gazetteer;

import org.kith.names.Fold;
import org.kith.names.Skeleton;
import org.kith.sheet.ListRefused;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * An index as a file: its arrays one behind the other, each with its length, and a sum over all of
 * them. It is good for the version of Kith that folds names as it was folded, and for no other.
 */
final class IndexFile {

    private static final byte[] BEGINNING = "KithIdx1".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 22;

    /** Names whose folding tells whether it is still the same. */
    private static final String[] SAMPLES = {
        "Abu Deis",
        "أبو ديس",
        "אבו דיס",
        "Ærøskøbing",
        "Санкт-Петербург",
        "Θεσσαλονίκη",
        "東京",
        "Nabi Ṣāliḥ"
    };

    private IndexFile() {}

    /** Whether a file begins as an index does; a list does not. */
    static boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Written beside its place and moved there when it is whole. */
    static void write(NameIndex index, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (var channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var out = new Out(channel);
            out.raw(BEGINNING);
            out.number(fingerprint());
            out.texts(index.countries());
            out.texts(index.ids());
            out.shorts(index.country());
            out.bytes(index.size());
            out.bytes(index.rank());
            out.bytes(index.fame());
            out.texts(index.names());
            out.bytes(index.scripts());
            out.texts(index.keys());
            out.ints(index.holderStarts());
            out.ints(index.holders());
            out.ints(index.holderNames());
            out.ints(index.countryKeys());
            out.postings(index.keyGrams());
            out.texts(index.skeletons());
            out.ints(index.boneStarts());
            out.ints(index.boneKeys());
            out.ints(index.countrySkeletons());
            out.postings(index.skeletonGrams());
            out.texts(index.words());
            out.postings(index.keyWords());
            out.ints(index.near().starts());
            out.ints(index.near().entries());
            out.sum();
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * @throws ListRefused for a file that is cut short, damaged, or of another version
     */
    static NameIndex read(Path file) {
        try (var channel = FileChannel.open(file)) {
            var in = new In(channel, file);
            in.raw(BEGINNING.length);
            if (in.number() != fingerprint()) {
                throw in.refused("was made by another version of Kith: make it again");
            }
            var index =
                    new NameIndex(
                            in.strings(),
                            in.texts(),
                            in.shorts(),
                            in.bytes(),
                            in.bytes(),
                            in.bytes(),
                            in.texts(),
                            in.bytes(),
                            in.texts(),
                            in.ints(),
                            in.ints(),
                            in.ints(),
                            in.ints(),
                            in.postings(),
                            in.texts(),
                            in.ints(),
                            in.ints(),
                            in.ints(),
                            in.postings(),
                            in.texts(),
                            in.postings(),
                            new Near.Table(in.ints(), in.ints()));
            in.sum();
            return index;
        } catch (IOException broken) {
            throw new ListRefused(file + " cannot be read: " + broken.getMessage());
        }
    }

    private static long fingerprint() {
        var folded = new StringBuilder();
        for (String sample : SAMPLES) {
            String key = Fold.fold(sample);
            folded.append(key).append('|').append(Skeleton.of(key)).append('|');
        }
        return IndexBuilder.hash(folded.toString());
    }

    private static final class Out {

        private final FileChannel channel;
        private final ByteBuffer chunk =
                ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        private final CRC32C sum = new CRC32C();

        Out(FileChannel channel) {
            this.channel = channel;
        }

        void raw(byte... bytes) throws IOException {
            for (int at = 0; at < bytes.length; ) {
                int many = Math.min(bytes.length - at, chunk.capacity());
                chunk.put(bytes, at, many);
                send();
                at += many;
            }
        }

        void number(long number) throws IOException {
            chunk.putLong(number);
            send();
        }

        void bytes(byte... all) throws IOException {
            number(all.length);
            raw(all);
        }

        void shorts(short... all) throws IOException {
            number(all.length);
            for (int at = 0; at < all.length; ) {
                int many = Math.min(all.length - at, chunk.capacity() / Short.BYTES);
                chunk.asShortBuffer().put(all, at, many);
                chunk.position(many * Short.BYTES);
                send();
                at += many;
            }
        }

        void ints(int... all) throws IOException {
            number(all.length);
            for (int at = 0; at < all.length; ) {
                int many = Math.min(all.length - at, chunk.capacity() / Integer.BYTES);
                chunk.asIntBuffer().put(all, at, many);
                chunk.position(many * Integer.BYTES);
                send();
                at += many;
            }
        }

        void texts(PackedTexts texts) throws IOException {
            var kept = texts.trimmed();
            bytes(kept.bytes);
            ints(kept.starts);
        }

        void texts(String... all) throws IOException {
            var texts = new PackedTexts();
            for (String text : all) {
                texts.add(text);
            }
            texts(texts);
        }

        void postings(Postings postings) throws IOException {
            ints(postings.starts());
            ints(postings.entries());
            shorts(postings.weights());
            shorts(postings.pairNorms());
            shorts(postings.tripleNorms());
        }

        void sum() throws IOException {
            number(sum.getValue());
        }

        private void send() throws IOException {
            chunk.flip();
            sum.update(chunk.duplicate());
            while (chunk.hasRemaining()) {
                channel.write(chunk);
            }
            chunk.clear();
        }
    }

    private static final class In {

        private final FileChannel channel;
        private final Path file;
        private final ByteBuffer chunk =
                ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        private final CRC32C sum = new CRC32C();

        In(FileChannel channel, Path file) {
            this.channel = channel;
            this.file = file;
        }

        ListRefused refused(String why) {
            return new ListRefused(file + " " + why);
        }

        byte[] raw(int length) throws IOException {
            var all = new byte[length];
            for (int at = 0; at < length; ) {
                int many = Math.min(length - at, CHUNK);
                fill(many);
                chunk.get(all, at, many);
                at += many;
            }
            return all;
        }

        long number() throws IOException {
            fill(Long.BYTES);
            return chunk.getLong();
        }

        byte[] bytes() throws IOException {
            return raw(length(Byte.BYTES));
        }

        short[] shorts() throws IOException {
            var all = new short[length(Short.BYTES)];
            for (int at = 0; at < all.length; ) {
                int many = Math.min(all.length - at, CHUNK / Short.BYTES);
                fill(many * Short.BYTES);
                chunk.asShortBuffer().get(all, at, many);
                at += many;
            }
            return all;
        }

        int[] ints() throws IOException {
            var all = new int[length(Integer.BYTES)];
            for (int at = 0; at < all.length; ) {
                int many = Math.min(all.length - at, CHUNK / Integer.BYTES);
                fill(many * Integer.BYTES);
                chunk.asIntBuffer().get(all, at, many);
                at += many;
            }
            return all;
        }

        PackedTexts texts() throws IOException {
            byte[] bytes = bytes();
            int[] starts = ints();
            if (starts.length == 0) {
                throw refused("is damaged: make it again");
            }
            return new PackedTexts(bytes, starts, starts.length - 1);
        }

        String[] strings() throws IOException {
            var texts = texts();
            var all = new String[texts.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = texts.get(i);
            }
            return all;
        }

        Postings postings() throws IOException {
            return new Postings(ints(), ints(), shorts(), shorts(), shorts());
        }

        void sum() throws IOException {
            long seen = sum.getValue();
            if (number() != seen) {
                throw refused("is damaged: make it again");
            }
        }

        /** A length that the rest of the file can hold. */
        private int length(int width) throws IOException {
            long length = number();
            if (length < 0 || length * width > channel.size() - channel.position()) {
                throw refused("is damaged: make it again");
            }
            return (int) length;
        }

        private void fill(int length) throws IOException {
            chunk.clear().limit(length);
            while (chunk.hasRemaining()) {
                if (channel.read(chunk) < 0) {
                    throw new EOFException("it is cut short; make it again");
                }
            }
            chunk.flip();
            sum.update(chunk.duplicate());
        }
    }
}

package org.kith.gazetteer;

import org.kith.names.Fold;
import org.kith.names.Skeleton;
import org.kith.sheet.ListRefused;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * An index as a file. It is good for the version of Kith that folds names as they were folded, and
 * for no other.
 */
final class IndexFile {

    /** "KithIdx2". */
    private static final long BEGINNING = 0x327864496874694BL;

    /** Names whose folding tells whether it is still the same. */
    private static final String[] SAMPLES = {
        "Abu Deis",
        "أبو ديس",
        "אבו דיס",
        "Ærøskøbing",
        "Санкт-Петербург",
        "Θεσσαλονίκη",
        "東京",
        "พระนครศรีอยุธยา",
        "บ้านสระแก้ว",
        "ตลาดคลองหลวง",
        "อุดรธานี",
        "สมุทรสงคราม",
        "สุรินทร์",
        "เฉลิมพระเกียรติ",
        "ลําปาง",
        "Nabi Ṣāliḥ"
    };

    private IndexFile() {}

    /** Whether a file begins as an index does; a list does not. */
    static boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(Long.BYTES);
            return first.length == Long.BYTES
                    && ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getLong() == BEGINNING;
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
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            write(index, new ArraysOut(channel));
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * @throws ListRefused for a file that is cut short, damaged, or of another version
     */
    static NameIndex read(Path file) {
        try (var channel = FileChannel.open(file);
                var arena = Arena.ofConfined()) {
            var all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            var in = new ArraysIn(all);
            if (in.number() != BEGINNING || in.number() != fingerprint()) {
                throw new IOException("another version of Kith made it");
            }
            return read(in);
        } catch (IOException broken) {
            throw new ListRefused(
                    file + " cannot be used: " + broken.getMessage() + "; make it again");
        }
    }

    private static void write(NameIndex index, ArraysOut out) throws IOException {
        out.number(BEGINNING);
        out.number(fingerprint());
        var countries = new PackedTexts();
        for (String country : index.countries()) {
            countries.add(country);
        }
        texts(out, countries);
        texts(out, index.ids());
        out.shorts(index.country());
        out.bytes(index.size());
        out.bytes(index.rank());
        out.bytes(index.fame());
        texts(out, index.regions());
        out.ints(index.region());
        out.floats(index.lat());
        out.floats(index.lon());
        out.ints(index.ownNames());
        texts(out, index.names());
        out.bytes(index.scripts());
        texts(out, index.keys());
        out.ints(index.holderStarts());
        out.ints(index.holders());
        out.ints(index.holderNames());
        out.ints(index.countryKeys());
        postings(out, index.keyGrams());
        texts(out, index.skeletons());
        out.ints(index.boneStarts());
        out.ints(index.boneKeys());
        out.ints(index.countrySkeletons());
        postings(out, index.skeletonGrams());
        texts(out, index.words());
        postings(out, index.keyWords());
        out.ints(index.near().starts());
        out.ints(index.near().entries());
        out.sum();
    }

    private static NameIndex read(ArraysIn in) {
        var countries = texts(in);
        var codes = new String[countries.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = countries.get(i);
        }
        return new NameIndex(
                codes,
                texts(in),
                in.shorts(),
                in.bytes(),
                in.bytes(),
                in.bytes(),
                texts(in),
                in.ints(),
                in.floats(),
                in.floats(),
                in.ints(),
                texts(in),
                in.bytes(),
                texts(in),
                in.ints(),
                in.ints(),
                in.ints(),
                in.ints(),
                postings(in),
                texts(in),
                in.ints(),
                in.ints(),
                in.ints(),
                postings(in),
                texts(in),
                postings(in),
                new Near.Table(in.ints(), in.ints()));
    }

    private static void texts(ArraysOut out, PackedTexts texts) throws IOException {
        var kept = texts.trimmed();
        out.bytes(kept.bytes);
        out.ints(kept.starts);
    }

    private static PackedTexts texts(ArraysIn in) {
        byte[] bytes = in.bytes();
        int[] starts = in.ints();
        return new PackedTexts(bytes, starts, starts.length - 1);
    }

    private static void postings(ArraysOut out, Postings postings) throws IOException {
        out.ints(postings.starts());
        out.ints(postings.entries());
        out.shorts(postings.weights());
        out.shorts(postings.pairNorms());
        out.shorts(postings.tripleNorms());
    }

    private static Postings postings(ArraysIn in) {
        return new Postings(in.ints(), in.ints(), in.shorts(), in.shorts(), in.shorts());
    }

    private static long fingerprint() {
        var folded = new StringBuilder();
        for (String sample : SAMPLES) {
            String key = Fold.fold(sample);
            folded.append(key).append('|').append(Skeleton.of(key)).append('|');
        }
        return IndexBuilder.hash(folded.toString());
    }
}

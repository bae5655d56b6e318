package org.kith.account;

import org.kith.store.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of this installation, which its database does not hold: from the environment
 * (KITH_SECRET_KEY, the same on all nodes), or a file of the data folder that is made once.
 */
@Component
public class InstallationKey {

    private static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] sealing;
    private final Mac signing;

    InstallationKey(
            @Value("${kith.secret-key:}") String given, @Value("${kith.data}") Path folder) {
        var key =
                given.isBlank()
                        ? ofFile(folder.resolve("installation.key"))
                        : decoded(given, "KITH_SECRET_KEY");
        var from = mac(key);
        this.sealing = from.doFinal("seal".getBytes(StandardCharsets.UTF_8));
        this.signing = mac(from.doFinal("sign".getBytes(StandardCharsets.UTF_8)));
    }

    /** What only this installation can open again. */
    public byte[] seal(byte[] secret) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret);
            var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where it was sealed with another key, or changed. */
    public Optional<byte[]> open(byte[] sealed) {
        if (sealed.length < NONCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE))
                            .doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (GeneralSecurityException other) {
            return Optional.empty();
        }
    }

    /** 32 bytes that nobody else can compute for this message. */
    public byte[] sign(byte[] message) {
        try {
            // One is for one thread, and takes longer to make than to use.
            return ((Mac) signing.clone()).doFinal(message);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String given, String where) {
        var mended =
                ": put the one of your backup there, or another one, with which apps for codes have"
                        + " to be set up anew.";
        try {
            var key = Base64.getDecoder().decode(given.strip());
            if (key.length == LENGTH) {
                return key;
            }
            throw new CannotStart(
                    "%s is to be 32 random bytes in base64 and has %d%s"
                            .formatted(where, key.length, mended));
        } catch (IllegalArgumentException noBase64) {
            throw new CannotStart(
                    "%s is to be 32 random bytes in base64 and is not base64%s"
                            .formatted(where, mended),
                    noBase64);
        }
    }

    private static byte[] ofFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                make(file);
            }
            return decoded(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
        } catch (IOException broken) {
            throw new CannotStart(
                    "the installation's key, %s, cannot be read or made (%s): let the user that Kith runs as read it."
                            .formatted(file, broken),
                    broken);
        }
    }

    /** Readable by its owner from its first byte on, where the file system knows owners. */
    private static void make(Path file) throws IOException {
        var key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try (var channel =
                posix
                        ? Files.newByteChannel(
                                part,
                                options,
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")))
                        : Files.newByteChannel(part, options)) {
            channel.write(
                    ByteBuffer.wrap(
                            Base64.getEncoder()
                                    .encodeToString(key)
                                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException other) {
            throw new IOException("another Kith is making its key in the same folder", other);
        }
        Files.move(part, file);
    }
}

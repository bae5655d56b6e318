package org.kith.statement;

import org.kith.web.CrowdForm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Many who sign at once, each after the answer to the one before, as one form sends it. Every so
 * often a connection goes and the next comes from another address, so that no limit of one address
 * is met. One thread sees to all of them: the driver is to take little of the processors.
 */
final class Burst {

    private static final byte[] TOKEN = "a-token-of-a-form".getBytes(StandardCharsets.UTF_8);
    private static final String MASKED = masked();
    private static final int OF_ONE_ADDRESS = 40;

    /** Longer than the program lets anybody wait. */
    private static final Duration PATIENCE = CrowdForm.LONGEST_WAIT.multipliedBy(2);

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final AtomicInteger SIGNERS = new AtomicInteger();

    private final int port;
    private final String path;
    private final Set<String> acknowledged = new HashSet<>();
    private final List<String> unsure = new ArrayList<>();
    private final LongStream.Builder waits = LongStream.builder();
    private int refused;
    private long end;
    private int signing;

    Burst(int port, String path) {
        this.port = port;
        this.path = path;
    }

    /** Who signs on one connection, and what is on its way. */
    private static final class Signer {
        private Line line;
        private String mail = "";
        private long sent;
        private boolean isOver;

        Signer(Line line) {
            this.line = line;
        }
    }

    /** The mail addresses whose signature was answered as kept. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Those that were sent and not answered. */
    List<String> unsure() {
        return unsure;
    }

    int refused() {
        return refused;
    }

    /** How long each waited, in nanoseconds, the shortest first. */
    long[] waits() {
        return waits.build().sorted().toArray();
    }

    /** Comes back when the time is over and each has its answer, or nobody answers any more. */
    void run(int connections, long nanos) throws IOException {
        end = System.nanoTime() + nanos;
        signing = connections;
        try (var selector = Selector.open()) {
            for (var i = 0; i < connections; i++) {
                var one = new Signer(new Line(nextAddress(), port));
                one.line.join(selector, one);
                sign(one, selector);
            }
            while (signing > 0) {
                if (selector.select(this::answered, PATIENCE.toMillis()) == 0) {
                    selector.keys().forEach(this::lost);
                }
            }
        }
    }

    /** Once more, by those who did not hear. */
    void again(Iterable<String> mails) throws IOException {
        for (var mail : mails) {
            try (var selector = Selector.open();
                    var line = new Line(nextAddress(), port)) {
                line.join(selector, line);
                line.send(request(mail));
                while (!line.read()) {
                    if (selector.select(PATIENCE.toMillis()) == 0) {
                        throw new IOException("no answer");
                    }
                    selector.selectedKeys().clear();
                }
                note(line, mail);
            }
        }
    }

    private void sign(Signer one, Selector selector) throws IOException {
        if (System.nanoTime() >= end) {
            one.line.close();
            one.isOver = true;
            signing--;
            return;
        }
        if (one.line.used() == OF_ONE_ADDRESS || one.line.isOver()) {
            one.line.close();
            one.line = new Line(nextAddress(), port);
            one.line.join(selector, one);
        }
        one.mail = mail(SIGNERS.getAndIncrement());
        one.sent = System.nanoTime();
        one.line.send(request(one.mail));
    }

    private void answered(SelectionKey key) {
        var one = (Signer) key.attachment();
        try {
            if (one.line.read()) {
                waits.add(System.nanoTime() - one.sent);
                note(one.line, one.mail);
                one.mail = "";
                sign(one, key.selector());
            }
        } catch (IOException killed) {
            lost(key);
        }
    }

    /** No answer comes to what was sent last. */
    private void lost(SelectionKey key) {
        var one = (Signer) key.attachment();
        if (one.isOver) {
            return;
        }
        one.isOver = true;
        signing--;
        if (!one.mail.isEmpty()) {
            unsure.add(one.mail);
        }
        try {
            one.line.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void note(Line line, String mail) {
        if (line.isKept()) {
            acknowledged.add(mail);
        } else {
            refused++;
        }
    }

    private byte[] request(String mail) {
        var body =
                "name=Huda+"
                        + mail.substring(0, mail.indexOf('@'))
                        + "&place=Abu+Dis&mail="
                        + mail.replace("@", "%40")
                        + "&sentence=Our+children+write+to+each+other.&name_public=yes";
        var head =
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost:"
                        + port
                        + "\r\nAccept: text/html\r\nAccept-Language: en\r\nUser-Agent: Mozilla/5.0"
                        + "\r\nCookie: kith-form="
                        + new String(TOKEN, StandardCharsets.US_ASCII)
                        + "\r\nX-XSRF-TOKEN: "
                        + MASKED
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** As a page shows it: a mask of zeros, and the token under it. */
    private static String masked() {
        var both = new byte[2 * TOKEN.length];
        System.arraycopy(TOKEN, 0, both, TOKEN.length, TOKEN.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    /** In letters alone, so that no two look as if one hand had made them. */
    private static String mail(int number) {
        var letters = new StringBuilder("q");
        for (var rest = number; rest > 0 || letters.length() < 6; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters + "@signers.example";
    }

    private static String nextAddress() {
        var number = ADDRESSES.getAndIncrement();
        return "127.%d.%d.%d"
                .formatted(1 + number / 62_500 % 200, number / 250 % 250, 1 + number % 250);
    }
}

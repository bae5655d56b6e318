package org.kith.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many who sign at once, each after the answer to the one before, as one form sends it. Every so
 * often a connection goes and the next comes from another address, so that no limit of one address
 * is met.
 */
final class Burst {

    private static final byte[] TOKEN = "a-token-of-a-form".getBytes(StandardCharsets.UTF_8);
    private static final String MASKED = masked();
    private static final int OF_ONE_ADDRESS = 40;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final AtomicInteger SIGNERS = new AtomicInteger();

    private final int port;
    private final String path;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> unsure = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();
    private final ConcurrentLinkedQueue<long[]> waits = new ConcurrentLinkedQueue<>();

    Burst(int port, String path) {
        this.port = port;
        this.path = path;
    }

    /** The mail addresses whose signature was answered as kept. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Those that were sent and not answered. */
    Iterable<String> unsure() {
        return unsure;
    }

    long refused() {
        return refused.get();
    }

    /** How long each waited, in nanoseconds, the shortest first. */
    long[] waits() {
        var all = waits.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    /** Comes back when the time is over and each has its answer, or nobody answers any more. */
    void run(int connections, long nanos) throws InterruptedException {
        var end = System.nanoTime() + nanos;
        var threads = new Thread[connections];
        for (var i = 0; i < connections; i++) {
            threads[i] = Thread.ofPlatform().start(() -> sign(end));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    /** Once more, by those who did not hear. */
    void again(Iterable<String> mails) throws IOException {
        var line = new Line(nextAddress(), port);
        for (var mail : mails) {
            if (line.used() == OF_ONE_ADDRESS) {
                line.close();
                line = new Line(nextAddress(), port);
            }
            send(line, mail);
        }
        line.close();
    }

    private void sign(long end) {
        var mine = new long[1 << 16];
        var count = 0;
        while (System.nanoTime() < end && count < mine.length) {
            var mail = "";
            try (var line = new Line(nextAddress(), port)) {
                while (System.nanoTime() < end
                        && line.used() < OF_ONE_ADDRESS
                        && count < mine.length) {
                    mail = mail(SIGNERS.getAndIncrement());
                    var begin = System.nanoTime();
                    send(line, mail);
                    mine[count++] = System.nanoTime() - begin;
                }
            } catch (IOException killed) {
                if (!mail.isEmpty()) {
                    unsure.add(mail);
                }
                break;
            }
        }
        waits.add(Arrays.copyOf(mine, count));
    }

    private void send(Line line, String mail) throws IOException {
        line.send(request(mail));
        if (line.status() == 303) {
            acknowledged.add(mail);
        } else {
            refused.incrementAndGet();
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

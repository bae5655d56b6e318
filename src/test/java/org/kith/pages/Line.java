package org.kith.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to Kith that can be cut, with all that is on its way. */
public final class Line implements AutoCloseable {

    private final ServerSocket here;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Line(int port) {
        this.port = port;
        try {
            here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public String address() {
        return "http://localhost:" + here.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(Line::shut);
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            here.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void listen() {
        while (!here.isClosed()) {
            try {
                var from = here.accept();
                if (cut) {
                    shut(from);
                } else {
                    join(from);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket from) throws IOException {
        var to = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(from);
        open.add(to);
        Thread.ofVirtual().start(() -> pour(from, to));
        Thread.ofVirtual().start(() -> pour(to, from));
    }

    private void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // The other end reads that it is over.
        } finally {
            shut(from);
            shut(to);
        }
    }

    private static void shut(Socket one) {
        try {
            one.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

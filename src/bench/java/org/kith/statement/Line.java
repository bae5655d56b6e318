package org.kith.statement;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One connection of a signer, from an address of its own: as many forms as it likes. */
final class Line implements AutoCloseable {

    private final Socket socket = new Socket();
    private final InputStream in;
    private int used;

    Line(String from, int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** How many forms it has sent. */
    int used() {
        return used;
    }

    void send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
    }

    /** Reads one answer to its end. */
    int status() throws IOException {
        used++;
        var first = line();
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring(16));
            }
            chunked |= header.startsWith("Transfer-Encoding: chunked");
        }
        in.skipNBytes(length);
        while (chunked) {
            var size = Integer.parseInt(line(), 16);
            in.skipNBytes(size + 2L);
            chunked = size > 0;
        }
        return Integer.parseInt(first.substring(9, 12));
    }

    private String line() throws IOException {
        var text = new StringBuilder(80);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

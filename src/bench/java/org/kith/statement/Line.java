package org.kith.statement;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection of a signer, from an address of its own: as many forms as it likes. */
final class Line implements AutoCloseable {

    private final Socket socket = new Socket();
    private final InputStream in;
    private final byte[] buffer = new byte[8_192];
    private int begin;
    private int end;
    private int used;

    Line(String from, int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        in = socket.getInputStream();
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
        skip(length);
        while (chunked) {
            var size = Integer.parseInt(line(), 16);
            skip(size + 2);
            chunked = size > 0;
        }
        return Integer.parseInt(first.substring(9, 12));
    }

    private String line() throws IOException {
        while (true) {
            for (var at = begin; at < end; at++) {
                if (buffer[at] == '\n') {
                    var text =
                            new String(buffer, begin, at - begin - 1, StandardCharsets.ISO_8859_1);
                    begin = at + 1;
                    return text;
                }
            }
            fill();
        }
    }

    private void skip(int bytes) throws IOException {
        for (var left = bytes; left > 0; ) {
            if (begin == end) {
                fill();
            }
            var some = Math.min(left, end - begin);
            begin += some;
            left -= some;
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, begin, buffer, 0, end - begin);
        end -= begin;
        begin = 0;
        var read = in.read(buffer, end, buffer.length - end);
        if (read <= 0) {
            throw new IOException("closed");
        }
        end += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

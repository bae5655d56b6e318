package org.kith.statement;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection of a signer, from an address of its own: one form after the other. */
final class Line implements AutoCloseable {

    private static final int KEPT = 303;

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(8_192);
    private int used;

    Line(String from, int port) throws IOException {
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(new InetSocketAddress(from, 0));
        channel.connect(new InetSocketAddress("127.0.0.1", port));
    }

    /** From now on it waits for nothing: the selector tells whose answer has come. */
    void join(Selector selector, Object whose) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, whose);
    }

    /** How many forms it has sent. */
    int used() {
        return used;
    }

    void send(byte[] request) throws IOException {
        used++;
        answer.clear();
        if (channel.write(ByteBuffer.wrap(request)) < request.length) {
            throw new IOException("one form does not fit into the socket");
        }
    }

    /**
     * Reads what has come.
     *
     * @return whether the answer is there, whole if it says that the signature is kept
     */
    boolean read() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("closed");
        }
        var end = answer.position();
        return end > 12 && (status() != KEPT || endsWithEmptyLine(end));
    }

    /** Whether the last form was answered as kept. */
    boolean isKept() {
        return status() == KEPT;
    }

    /** Any other answer has a page that nobody reads: nothing more is sent after it. */
    boolean isOver() {
        return used > 0 && !isKept();
    }

    private int status() {
        var digits = new byte[3];
        answer.get(9, digits);
        return Integer.parseInt(new String(digits, StandardCharsets.US_ASCII));
    }

    private boolean endsWithEmptyLine(int end) {
        return answer.get(end - 1) == '\n' && answer.get(end - 3) == '\n';
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

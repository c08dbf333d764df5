package se.genklang.fuzz

import groovy.transform.CompileStatic
import groovy.transform.TupleConstructor

/**
 * One connection, kept alive, from an address of its own in 127.0.0.0/8. Sends what no HTTP client would, and reads what
 * comes back as it stands.
 */
@CompileStatic
class Wire implements Closeable {
    private static final int PATIENCE = 30_000

    private final Socket socket = new Socket()
    private final InputStream from
    private final OutputStream to
    private boolean open = true
    private Message sent, last

    @TupleConstructor
    @CompileStatic
    static class Reply {
        /** 0 when the connection was closed without a word. */
        int status
        String head
        String body
    }

    Wire(int port, String address) {
        socket.tcpNoDelay = true
        socket.soTimeout = PATIENCE
        socket.bind(new InetSocketAddress(address, 0))
        socket.connect(new InetSocketAddress('127.0.0.1', port))
        from = new BufferedInputStream(socket.inputStream, 16384)
        to = socket.outputStream
    }

    boolean isOpen() { open }

    /** Sends and reads one answer. After a torn request nothing more can be sent here. */
    Reply exchange(Message message) {
        try {
            last = sent
            sent = message
            to.write(message.bytes())
            to.flush()
            if (message.torn) socket.shutdownOutput()
            def reply = read(message.method == 'HEAD')
            open = open && !message.torn
            reply
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("no answer within ${PATIENCE / 1000} s", e)
        } catch (IOException ignored) {
            open = false
            new Reply(0, '', '')
        }
    }

    @Override
    void close() { socket.close() }

    private Reply read(boolean headOnly) {
        def first = nextLine()
        if (first == null) {
            open = false
            return new Reply(0, '', '')
        }
        if (!(first ==~ /HTTP\/1\.[01] \d{3}.*/)) throw new IllegalStateException("this is no answer: $first\n$sent\nthe request before was: $last")
        // What cannot be read as a request has no version that could be told back: the answer is the oldest, and the last.
        if (first.startsWith('HTTP/1.0')) open = false
        int status = (first.split(' ')[1]) as int
        def head = new StringBuilder(first)
        int length = -1
        boolean chunked = false
        for (String line = nextLine(); line; line = nextLine()) {
            head << '\n' << line
            def name = line.takeBefore(':').toLowerCase(Locale.ROOT)
            def value = line.drop(name.length() + 1).trim()
            if (name == 'content-length') length = value as int
            if (name == 'transfer-encoding') chunked = value == 'chunked'
            if (name == 'connection' && value == 'close') open = false
        }
        if (status < 200) return read(headOnly)
        def body = headOnly || status in [204, 304] ? new byte[0] : chunked ? chunks() : length >= 0 ? from.readNBytes(length) : toTheEnd()
        new Reply(status, head.toString(), new String(body, 'UTF-8'))
    }

    private byte[] chunks() {
        def all = new ByteArrayOutputStream()
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.write(from.readNBytes(size))
            nextLine()
        }
        nextLine()
        all.toByteArray()
    }

    private int chunkSize() { Integer.parseInt(nextLine(), 16) }

    private byte[] toTheEnd() {
        open = false
        from.readAllBytes()
    }

    /** The next line, or null at the end. */
    private String nextLine() {
        def line = new StringBuilder()
        while (true) {
            int c = from.read()
            if (c < 0) return line.length() ? line.toString() : null
            if (c == (int) ('\n' as char)) return line.toString()
            if (c != (int) ('\r' as char)) line.append((char) c)
        }
    }
}

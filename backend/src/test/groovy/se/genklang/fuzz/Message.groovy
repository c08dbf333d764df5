package se.genklang.fuzz

import groovy.transform.CompileStatic
import groovy.transform.TupleConstructor

/** A request as bytes will be made of it: nothing here needs to be valid. */
@CompileStatic
@TupleConstructor
class Message {
    String method
    String target
    /** Names and values in turn; a name may come twice. */
    List<List<String>> headers
    byte[] body
    /** True when the server may hang up on it without a word: what was sent is no whole request. */
    boolean torn

    Message with(Map<String, Object> changed) {
        new Message((changed.method ?: method) as String, (changed.target ?: target) as String,
            (changed.headers ?: headers) as List<List<String>>, (changed.containsKey('body') ? changed.body : body) as byte[],
            changed.containsKey('torn') ? changed.torn as boolean : torn)
    }

    Message header(String name, String value) {
        with(headers: headers.findAll { List<String> it -> !it[0].equalsIgnoreCase(name) } + [[name, value]])
    }

    /** Values go out byte by byte as they are: ISO 8859-1 for what fits, so that anything below 256 can be sent. */
    byte[] bytes() {
        def head = new StringBuilder("$method $target HTTP/1.1\r\n")
        headers.each { List<String> it -> head << it[0] << ': ' << it[1] << '\r\n' }
        if (body != null && !headers.any { List<String> it -> it[0].equalsIgnoreCase('content-length') || it[0].equalsIgnoreCase('transfer-encoding') }) {
            head << "Content-Length: ${body.length}\r\n"
        }
        def start = (head << '\r\n').toString().getBytes('ISO-8859-1')
        if (body == null) return start
        def all = Arrays.copyOf(start, start.length + body.length)
        System.arraycopy(body, 0, all, start.length, body.length)
        all
    }

    @Override
    String toString() {
        def text = new String(bytes(), 'ISO-8859-1')
        text.length() > 700 ? text[0..<700] + "… (${text.length()} bytes)" : text
    }
}

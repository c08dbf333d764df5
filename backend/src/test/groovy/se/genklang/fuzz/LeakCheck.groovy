package se.genklang.fuzz

import groovy.transform.CompileStatic

/** What no answer to anybody may hold, whatever was asked. */
@CompileStatic
class LeakCheck {
    /** Whatever else comes back is unexpected; 0 is hanging up on what is no request. */
    static final Set<Integer> EXPECTED = [200, 201, 303, 304, 400, 401, 403, 404, 405, 406, 409, 410, 411, 413, 414, 415, 417, 422, 429, 431] as Set

    /** Of stack traces, class names, SQL, addresses of files, and templates. */
    private static final List<String> TELLTALES = ['Exception', 'Caused by:', '\tat ', 'java.lang', 'java.util', 'jakarta.', 'io.micronaut', 'io.netty',
        'org.thymeleaf', 'com.mysql', 'com.fasterxml', 'se.genklang', '.java:', '.groovy', 'SELECT ', 'INSERT INTO', 'DELETE FROM', 'SQLSTATE', 'jdbc:',
        '/home/', '/usr/', '/tmp/', '/var/', '/opt/', 'th:text', 'th:if', '${', '#{', '*{', '__$']

    private final List<String> codes

    LeakCheck(List<String> codes) {
        this.codes = codes.collectMany { [it, it.replace('-', '')] }
    }

    /** What is wrong with an answer; null for nothing. */
    String fault(Message message, Wire.Reply reply) {
        if (reply.status == 0) return message.torn ? null : 'no answer at all'
        if (!(reply.status in EXPECTED)) return "the status $reply.status"
        if (reply.head.contains(Nasty.MARK) && !echoesTheAddress(reply)) return 'an echo in the head'
        if (isOurs(reply)) {
            def telltale = TELLTALES.find { reply.body.contains(it) && typed(reply.body).contains(it) }
            if (telltale != null) return "the words $telltale"
        }
        echo(message, reply)
    }

    /** A form shows what was typed into it again, as text that no browser takes for anything else. An API shows nothing. */
    private String echo(Message message, Wire.Reply reply) {
        if (reply.body.contains("<script>$Nasty.MARK") || reply.body.contains("$Nasty.MARK\"<b>")) return 'markup that was sent'
        if (isPage(reply)) return null
        if (reply.body.contains(Nasty.MARK)) return 'an echo'
        def code = codes.find { reply.body.contains(it) }
        code != null ? 'a code' : null
    }

    /** Without what people typed themselves, and the answers that they chose. */
    private static String typed(String body) {
        body.replaceAll(/(?s)<textarea.*?<\/textarea>/, '').replaceAll(/\b(value|href|action|content)="[^"]*"/, '').replaceAll(/(?s)<dd.*?<\/dd>/, '')
    }

    /** Pages and problems are written by the program; styles, scripts and the API's description are files. */
    private static boolean isOurs(Wire.Reply reply) {
        isPage(reply) || reply.head.contains('json')
    }

    private static boolean isPage(Wire.Reply reply) { reply.head.contains('text/html') }

    private static boolean echoesTheAddress(Wire.Reply reply) { reply.status == 303 }
}

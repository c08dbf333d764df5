package se.genklang.fuzz

import groovy.json.JsonGenerator
import groovy.json.JsonSlurperClassic

import static se.genklang.fuzz.Nasty.pick

/** Makes something else of a valid request: its address, its headers, its body, or several of them. */
class Mutation {
    private static final JsonGenerator JSON = new JsonGenerator.Options().disableUnicodeEscaping().build()
    private static final List<String> METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'BREW', 'get', 'CONNECT']
    private static final List<String> TYPES = ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'text/html', 'multipart/form-data',
        'multipart/form-data; boundary=x', 'application/xml', 'application/json; charset=utf-16', 'application/json; charset=nonsense', 'nonsense', '*/*',
        'application/octet-stream', 'application/problem+json', 'text/html;q=x', 'application/x-www-form-urlencoded; charset=latin1']
    private static final List<String> CHARSETS = ['ISO-8859-1', 'UTF-16', 'UTF-16LE', 'UTF-32']
    private static final List<List<String>> ODD_HEADERS = [['Expect', '100-continue'], ['Expect', 'nonsense'], ['Content-Encoding', 'gzip'], ['Range', 'bytes=0-9'],
        ['Accept-Encoding', 'gzip;q=0'], ['Origin', 'https://other.example'], ['Origin', 'null'], ['Origin', '%%'], ['Referer', Nasty.MARK],
        ['X-Forwarded-For', "$Nasty.MARK, 10.0.0.1"], ['X-Forwarded-Host', Nasty.MARK], ['Forwarded', "for=$Nasty.MARK"], ['Authorization', "Bearer $Nasty.MARK"],
        ['Authorization', 'Basic ====='], ['Cookie', "genklang=$Nasty.MARK; JWT=$Nasty.MARK"], ['Cookie', ';;;=;'], ['Upgrade', 'h2c'], ['Upgrade', 'websocket'],
        ['If-Modified-Since', 'yesterday'], ['If-None-Match', '*'], ['Accept-Language', '*;q=9'], ['Host', "$Nasty.MARK:99999"], ['Host', ''],
        ['X-HTTP-Method-Override', 'DELETE'], ['Micronaut-Version', '1'], ['X-Long', 'y' * 3000]]*.collect { it.toString() }
    private static final List<List<String>> TEARING = [['Content-Length', '-1'], ['Content-Length', '1x'], ['Content-Length', '99999999'], ['Content-Length', '3'], ['Content-Length', '0'],
        ['Content-Length', '9999999999999999999'], ['Transfer-Encoding', 'chunked'], ['Transfer-Encoding', 'nonsense'], ['X-Very-Long', 'y' * 20_000], ['Bad Name', 'x'],
        ['', 'x'], ['X', 'a\u0000b'], ['X', 'a\rb']]

    private final Random random

    Mutation(Random random) {
        this.random = random
    }

    /** One to three changes; now and then none, so that valid requests come in between. */
    Message of(Message valid) {
        int changes = pick(random, [0, 1, 1, 1, 2, 3])
        (1..<changes + 1).inject(valid) { message, number -> changed(message) }
    }

    private Message changed(Message message) {
        switch (random.nextInt(20)) {
            case 0..2: return message.with(target: target(message.target))
            case 3: return message.with(method: pick(random, METHODS))
            case 4: return message.header('Content-Type', pick(random, TYPES))
            case 5: return message.header('Accept', pick(random, TYPES))
            case 6: return message.with(headers: message.headers + [pick(random, ODD_HEADERS)])
            case 7: return random.nextInt(3) ? message.header(*pick(random, ODD_HEADERS)) : torn(message)
            case 8: return message.with(headers: message.headers.dropRight(1))
            default: return message.body == null ? message.with(target: target(message.target)) : message.with(body: body(message))
        }
    }

    /** What is no request any more, or not the whole of one. */
    private Message torn(Message message) {
        message.with(headers: message.headers.findAll { it[0] != 'Content-Length' } + [pick(random, TEARING)], torn: true)
    }

    private String target(String target) {
        def parts = target.split('/', -1) as List
        int at = random.nextInt(parts.size())
        switch (random.nextInt(9)) {
            case 0: return ascii(target + '?sprak=' + encoded(Nasty.text(random)))
            case 1: return ascii(target + '?' + pick(random, ['&', '=', '%', 'a=%zz', 'sprak', 'sprak=en&sprak=sv', 'sprak[]=en', 'x' * 5000]))
            case 2: return target + pick(random, ['/', '//', '/..', '/.', ';a=b', '%20', '%2f', '%00', '#x', '/tack', '/put', '/answers', '.json', '%0d%0aX:1'])
            case 3: return ascii((parts[0..<at] + [encoded(Nasty.text(random))] + parts.drop(at + 1)).join('/'))
            case 4: return (parts[0..<at] + parts.drop(at + 1)).join('/') ?: '/'
            case 5: return (parts[0..at] + [parts[at]] + parts.drop(at + 1)).join('/')
            case 6: return target.toUpperCase()
            case 7: return pick(random, ['/', '*', '//', '/e', '/e/', '/api', '/api/e/', '/inspektion', '/assets/', '/assets/../../x', 'http://other.example/e/x'])
            default: return ascii(new String(Nasty.bytes(random, target.getBytes('ISO-8859-1')), 'ISO-8859-1')) ?: '/'
        }
    }

    private byte[] body(Message message) {
        def text = new String(message.body, 'UTF-8')
        switch (random.nextInt(8)) {
            case 0: return Nasty.bytes(random, message.body)
            case 1: return text.getBytes(pick(random, CHARSETS))
            case 2: return new byte[0]
            default: return (text.startsWith('{') ? json(text) : form(text)).getBytes('UTF-8')
        }
    }

    private String json(String text) {
        Map<String, Object> fields
        try {
            fields = new JsonSlurperClassic().parseText(text) as Map
        } catch (RuntimeException ignored) {
            return text + Nasty.text(random)
        }
        if (!fields) return '[]'
        def name = pick(random, fields.keySet() as List)
        switch (random.nextInt(9)) {
            case 0: return JSON.toJson(fields.findAll { it.key != name })
            case 1: return JSON.toJson(fields + [(Nasty.text(random)): Nasty.json(random)])
            case 2: return text[0..<-1] + ",\"$name\":" + JSON.toJson(Nasty.json(random)) + '}'
            case 3: return JSON.toJson([fields])
            case 4: return pick(random, ['[' * 2000, '{"a":' * 2000, 'null', '"x"', '1', '{}', '{"', ' ', '{}{}', '/**/{}'])
            case 5: return fields[name] instanceof String ? JSON.toJson(fields + [(name): bits(fields[name])]) : text
            case 6: return fields[name] instanceof String ? JSON.toJson(fields + [(name): new String(Nasty.bytes(random, fields[name].bytes), 'ISO-8859-1')]) : text
            default: return JSON.toJson(fields + [(name): Nasty.json(random)])
        }
    }

    /** What is text of bytes, with one thing wrong in the bytes. */
    private String bits(String base64) {
        try {
            Base64.urlEncoder.withoutPadding().encodeToString(Nasty.bytes(random, Base64.urlDecoder.decode(base64)))
        } catch (IllegalArgumentException ignored) {
            base64.reverse()
        }
    }

    private String form(String text) {
        def fields = text.split('&') as List
        int at = random.nextInt(fields.size())
        def name = fields[at].takeBefore('=') ?: 'a'
        switch (random.nextInt(7)) {
            case 0: return (fields - fields[at]).join('&')
            case 1: return "$text&$name=${encoded(Nasty.text(random))}"
            case 2: return "$text&${encoded(Nasty.text(random))}=${encoded(Nasty.text(random))}"
            case 3: return (fields[0..<at] + ["$name=%"] + fields.drop(at + 1)).join('&')
            case 4: return "$text&" + (1..1500).collect { "a.k$it=1" }.join('&')
            default: return (fields[0..<at] + ["$name=${encoded(Nasty.text(random))}"] + fields.drop(at + 1)).join('&')
        }
    }

    private static String encoded(String text) { URLEncoder.encode(text, 'UTF-8') }

    /** An address has no blanks and no line ends, or it is no request at all; and it may not be longer than a line. */
    private static String ascii(String target) { target.replaceAll(/[\s\u0000]/, '+').take(3500) }
}

package se.genklang.fuzz

/** Values that have broken programs before. */
class Nasty {
    /** Part of many of them, so that an echo is found wherever it turns up. */
    static final String MARK = 'zq9x7'

    private static final List<String> VALUES = [
        '', ' ', '0', '-1', '00', 'null', 'true', 'NaN', '1e999', '9' * 40, '\u0000', "$MARK\u0000$MARK", '\u202e' + MARK, '\ufeff' + MARK, '\ud800',
        '😀' * 20, 'å' * 300, 'x' * 5000, "$MARK\"<b>'&", "<script>$MARK</script>", "' OR 1=1 -- $MARK", "\\'; DROP TABLE answer; --", '${7*7}' + MARK,
        '#{7*7}', '*{7*7}', '__${T(java.lang.Runtime).getRuntime().exec("id")}__::.x', '{{7*7}}', '%{7*7}', '../../../../etc/passwd', '..\\..\\', '%00',
        '%2e%2e%2f', '%c0%af', '%', '%zz', "$MARK\r\nSet-Cookie: $MARK=1", "a\nb", '\t', 'file:///etc/passwd', "http://${MARK}.example/", '[]', '{}',
        '{"a":1}', 'constructor', '__proto__', 'K7M2-Q8XW-3PZ', 'ｋ７ｍ２', '١٢٣', 'İ', 'ß', 'ﬃ', 'a' * 200_000,
    ].asImmutable()

    private static final List<Object> JSON = VALUES + [null, 0, -1, 1.5e308, 9223372036854775807G * 9, true, [], [:], [[[[[[]]]]]], [a: [b: [c: MARK]]],
        ['x'] * 500, (1..300).collectEntries { ["k$it".toString(), MARK] }]

    static String text(Random random) { pick(random, VALUES) }

    static Object json(Random random) { pick(random, JSON) }

    static <T> T pick(Random random, List<T> from) { from[random.nextInt(from.size())] }

    /** Bytes with one thing wrong: a bit, a byte, a piece missing, doubled, or moved. */
    static byte[] bytes(Random random, byte[] good) {
        if (good.length == 0) return [random.nextInt(256)] as byte[]
        int at = random.nextInt(good.length), to = at + random.nextInt(good.length - at)
        switch (random.nextInt(7)) {
            case 0: def flipped = good.clone(); flipped[at] ^= (byte) (1 << random.nextInt(8)); return flipped
            case 1: def other = good.clone(); other[at] = (byte) random.nextInt(256); return other
            case 2: return Arrays.copyOf(good, at)
            case 3: return joined(Arrays.copyOf(good, at), Arrays.copyOfRange(good, to, good.length))
            case 4: return joined(good, Arrays.copyOfRange(good, at, to))
            case 5: return joined(Arrays.copyOf(good, at), text(random).getBytes('UTF-8'), Arrays.copyOfRange(good, at, good.length))
            default: return joined(Arrays.copyOfRange(good, at, good.length), Arrays.copyOf(good, at))
        }
    }

    private static byte[] joined(byte[]... parts) {
        def all = new ByteArrayOutputStream()
        parts.each { all.write(it) }
        all.toByteArray()
    }
}

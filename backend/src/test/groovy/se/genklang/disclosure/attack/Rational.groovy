package se.genklang.disclosure.attack

import groovy.transform.CompileStatic

/** Exact fractions, as few as the attacker's elimination needs. */
@CompileStatic
final class Rational {
    static final Rational ZERO = new Rational(0, 1)
    static final Rational ONE = new Rational(1, 1)

    final long over
    final long under

    private Rational(long over, long under) {
        this.over = over
        this.under = under
    }

    static Rational of(long over, long under) {
        long a = Math.abs(over), b = Math.abs(under)
        while (b != 0L) { long rest = a % b; a = b; b = rest }
        long sign = under < 0 ? -1L : 1L
        over == 0L ? ZERO : new Rational((long) (sign * over).intdiv(a), (long) (sign * under).intdiv(a))
    }

    boolean isZero() { over == 0L }

    Rational minus(Rational other) { of(Math.subtractExact(Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under)), Math.multiplyExact(under, other.under)) }

    Rational multiply(Rational other) { of(Math.multiplyExact(over, other.over), Math.multiplyExact(under, other.under)) }

    Rational div(Rational other) { of(Math.multiplyExact(over, other.under), Math.multiplyExact(under, other.over)) }
}

package se.genklang.disclosure.attack

import groovy.transform.CompileStatic
import se.genklang.disclosure.Combination

/**
 * Attacks on what was published of one question, by somebody who knows exactly who took part and where they belong. Shares
 * no code with the program: it adds, subtracts and searches by itself. Each attack gives what it found out, in words;
 * nothing when it failed.
 */
@CompileStatic
class Attacker {
    private final Publication published
    private final List<Combination> atoms
    private final int k
    private final int o
    /** What is known: the whole first, then each group, as sets of atoms. */
    private final List<BitSet> known = []
    private final List<List<Integer>> knownCounts = []

    Attacker(Publication published) {
        this.published = published
        this.atoms = published.truth.combinations().findAll { (it.counts().sum() as int) > 0 }
        this.k = published.rule.minimumGroup()
        this.o = published.rule.minimumOutside()
        if (published.shown) {
            learn(set { true }, published.truth.overall())
            published.groups.each { group -> learn(set { Combination a -> a.levels()[group.dimension] in group.levels }, group.counts) }
        }
    }

    /** A5: a group smaller than the rule allows is shown, or can be added and subtracted together. */
    List<String> smallGroups(Collection<BitSet> candidates = suspects()) {
        def small = candidates.findAll { it.cardinality() > 0 && base(it) < k }.unique()
        if (small.empty || known.empty) return []
        def rank = new RankTest(known, atoms.size())
        small.findAll { rank.derives(it, atoms.size()) }.collect { "a group of ${base(it)}".toString() }
    }

    /** A6 and A7: the whole less any groups of one breakdown is neither empty nor safe. */
    List<String> subtraction() {
        published.groups.groupBy { it.dimension }.values().collectMany { groups ->
            (1..<(1 << groups.size())).collect { int choice ->
                def left = published.truth.overall().toList()
                groups.eachWithIndex { group, i -> if (choice >> i & 1) left = minus(left, group.counts) }
                left
            }.findAll { left -> (left.sum() as int) > 0 && unsafe(left) }.collect { "left over: $it".toString() }
        } as List<String>
    }

    /** A7: everyone in a shown group says the same, or all but so few that they know each other's answers. */
    List<String> unanimity() {
        knownCounts.findAll { unsafe(it) }.collect { "shown: $it".toString() }
    }

    /** A9 and A10: all of some who cannot be told apart must have said the same, seen from outside or by one of them. */
    List<String> forcedAnswers() {
        published.shown ? new ForcedAnswers(atoms.collect { it.counts() as int[] }, known).found() : []
    }

    /** A9 and A10 about who gave no answer: people are known, and also how many of each group answered. */
    List<String> forcedSilence() {
        if (!published.shown) return []
        def all = published.truth.combinations()
        def counts = all.collect { (it.counts() + [it.silent()]) as int[] }
        def groups = [bits(all) { true }] + published.groups.collect { group -> bits(all) { Combination a -> a.levels()[group.dimension] in group.levels } }
        new ForcedAnswers(counts, groups, published.truth.categories()).found()
    }

    /** Every set of atoms; only for the smallest tables. */
    Collection<BitSet> everySet() {
        (1..<(1 << atoms.size())).collect { int bits -> BitSet.valueOf([bits as long] as long[]) }
    }

    /** Single atoms, and what any two or three groups have in common, leave of each other or make together. */
    private Collection<BitSet> suspects() {
        List<BitSet> found = (0..<atoms.size()).collect { int i -> bit(i) }
        for (int i = 0; i < known.size(); i++) {
            found << known[i]
            for (int j = i + 1; j < known.size(); j++) {
                def both = common(known[i], known[j])
                found << both
                found << less(known[i], known[j])
                found << less(known[j], known[i])
                for (int l = j + 1; l < known.size(); l++) {
                    found << common(both, known[l])
                    found << less(known[l], both)
                    found << less(both, known[l])
                }
            }
        }
        found
    }

    boolean unsafe(List<Integer> counts) {
        int sum = counts.sum() as int
        sum < k || sum - (counts.max() as int) < o
    }

    private void learn(BitSet set, List<Integer> counts) {
        known << set
        knownCounts << counts
    }

    private int base(BitSet set) {
        int sum = 0
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) sum += atoms[i].counts().sum() as int
        sum
    }

    private BitSet set(Closure<Boolean> belongs) {
        bits(atoms, belongs)
    }

    private static BitSet bits(List<Combination> among, Closure<Boolean> belongs) {
        def set = new BitSet()
        among.eachWithIndex { atom, i -> if (belongs(atom)) set.set(i) }
        set
    }

    private static BitSet bit(int i) { def set = new BitSet(); set.set(i); set }

    private static BitSet common(BitSet a, BitSet b) { def set = (BitSet) a.clone(); set.and(b); set }

    private static BitSet less(BitSet a, BitSet b) { def set = (BitSet) a.clone(); set.andNot(b); set }

    private static List<Integer> minus(List<Integer> a, List<Integer> b) {
        (0..<a.size()).collect { int i -> a[i] - b[i] }
    }
}

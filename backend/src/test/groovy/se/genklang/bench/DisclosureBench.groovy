package se.genklang.bench

import groovy.transform.CompileStatic
import se.genklang.disclosure.CrossTable
import se.genklang.disclosure.DisclosureControl
import se.genklang.disclosure.Rule
import se.genklang.disclosure.attack.Attacker
import se.genklang.disclosure.attack.Publication
import se.genklang.disclosure.attack.SampleTables

/**
 * How safe, how useful and how fast disclosure control is: attacks on random surveys, the share of groups that are shown
 * beside the two usual ways, and the time for a large survey beside pooling the same tables without an audit.
 */
@CompileStatic
class DisclosureBench {
    static final int SURVEYS = 1000
    static final int TURNS = 3
    static final int QUESTIONS = 100
    /** Eleven districts, and the gender, age and helper of the question bank with those who did not tell. */
    static final List<Integer> LARGE = [11, 4, 6, 5]
    static final List<Integer> SIZES = [12, 20, 40, 80, 120, 300]
    static final Map<String, Closure<Publication>> WAYS = [
        'Genklang'             : { CrossTable t -> Publication.ours(t) },
        'hiding below five'    : { CrossTable t -> Publication.hidingBelowFive(t) },
        'pooling, no audit'    : { CrossTable t -> Publication.poolingWithoutAudit(t) },
    ]

    static void main(String[] args) {
        attacks()
        shown()
        time()
    }

    private static void attacks() {
        println "$SURVEYS random surveys of 4 to 74 people, 5 attacks on each"
        WAYS.each { name, publish ->
            int fallen = 0
            Map<String, Integer> successes = [:]
            for (int seed = 1; seed <= SURVEYS; seed++) {
                def attacker = new Attacker(publish.call(SampleTables.any(seed)))
                def won = [small: attacker.smallGroups(), subtraction: attacker.subtraction(), unanimity: attacker.unanimity(),
                           forced: attacker.forcedAnswers(), silence: attacker.forcedSilence()].findAll { it.value }
                won.keySet().each { successes.merge(it, 1, Integer::sum) }
                if (won) fallen++
            }
            println "  ${name.padRight(20)} $fallen surveys fall, ${successes ?: 'no attack succeeds'}"
        }
    }

    /** A group counts as shown when its level stands alone. */
    private static void shown() {
        println "share of groups with answers that are shown alone, of 4 districts, 2 genders and 3 languages"
        SIZES.each { int people ->
            def shares = WAYS.collect { name, publish ->
                int levels = 0, alone = 0
                for (int seed = 1; seed <= 40; seed++) {
                    def table = SampleTables.random(seed, people, [4, 2, 3])
                    levels += Publication.levels(table).count { it.base() > 0 } as int
                    alone += publish.call(table).groups.count { it.levels.size() == 1 } as int
                }
                "$name ${(100 * alone).intdiv(levels)} %".toString()
            }
            println "  ${people.toString().padLeft(4)} answers: ${shares.join(', ')}"
        }
    }

    private static void time() {
        def survey = (1..QUESTIONS).collect { int q -> SampleTables.random(q, 600, LARGE) }
        List<Double> ours = [], bare = []
        TURNS.times {
            ours << seconds(survey) { CrossTable table -> DisclosureControl.plan(Rule.RESULT, table) }
            bare << seconds(survey) { CrossTable table -> Publication.poolingWithoutAudit(table) }
            println "turn ${it + 1}: ${two(ours.last())} s, pooling alone ${two(bare.last())} s"
        }
        println "disclosure: ${two(median(ours))} (reference ${two(median(bare))}, ratio ${two(median(ours) / median(bare) as double)})"
    }

    private static double seconds(List<CrossTable> survey, Closure work) {
        long begin = System.nanoTime()
        survey.each { work.call(it) }
        (System.nanoTime() - begin) / 1e9d
    }

    private static double median(List<Double> figures) { figures.toSorted()[figures.size().intdiv(2)] }

    private static String two(double figure) { String.format('%.2f', figure) }
}

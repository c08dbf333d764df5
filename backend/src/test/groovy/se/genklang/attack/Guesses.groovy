package se.genklang.attack

import groovy.json.JsonSlurper

/**
 * Every attack by order, on every survey: the first in one order is guessed to be the first in the other, and so on; and
 * the same with one order backwards. The judge counts the right guesses.
 */
class Guesses {
    final int surveys
    final int people
    /** Right guesses by attack, over all surveys. */
    final Map<String, Integer> right = [:].withDefault { 0 }

    Guesses(Loot loot, List<PlayedSurvey> played) {
        surveys = played.size()
        people = played.sum { it.size() } as int
        def orders = new Orders(loot)
        played.each { survey ->
            def saidBy = orders.rows('answer', survey).collectEntries { [it.id, survey.personWho(parse(it.choices))] }
            def wroteIt = orders.rows('answer_text', survey).collectEntries { [it.id, survey.personWhoWrote(it.words)] }
            def people = orders.ofPeople(survey)
            def answers = orders.ofAnswers(survey).collectEntries { name, ids -> [name, ids.collect { saidBy[it] }] }
            def texts = orders.ofTexts(survey).collectEntries { name, ids -> [name, ids.collect { wroteIt[it] }] }
            count(people, answers)
            count(people, texts)
            count(answers, texts)
        }
    }

    /** Right guesses that blind chance gives on average: one for each survey, however many people it has. */
    double getChance() { surveys }

    /**
     * Chance and three standard deviations: in a random order the number of people who are where they were guessed to be
     * has the mean 1 and the variance 1 (for two people and more).
     */
    double getThreshold() { surveys + 3 * Math.sqrt(surveys) }

    /** The attack with most right guesses. */
    Map.Entry<String, Integer> getBest() { right.max { it.value } }

    /** The attacks that linked more than chance explains. */
    Set<String> getSuccessful() { right.findAll { it.value > threshold }.keySet() }

    @Override
    String toString() {
        String.format(Locale.ROOT, '%d attacks on %d surveys with %d people: the best, "%s", links %d (%.2f %%); chance links %.0f, and with three standard deviations %.1f',
            right.size(), surveys, people, best.key, best.value, 100.0 * best.value / people, chance, threshold)
    }

    private void count(Map<String, List<Integer>> some, Map<String, List<Integer>> others) {
        some.each { one, persons ->
            others.each { other, guessed ->
                right["$one = $other".toString()] += [persons, guessed].transpose().count { it[0] == it[1] } as int
                right["$one = $other, backwards".toString()] += [persons, guessed.reverse()].transpose().count { it[0] == it[1] } as int
            }
        }
    }

    private static Map<String, String> parse(String choices) {
        new JsonSlurper().parseText(choices) as Map<String, String>
    }
}

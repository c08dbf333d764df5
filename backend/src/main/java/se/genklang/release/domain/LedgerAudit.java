package se.genklang.release.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.genklang.disclosure.Increments;
import se.genklang.disclosure.Rule;
import se.genklang.release.ReleasedSurvey;
import se.genklang.release.ReleasedSurvey.Breakdown;
import se.genklang.release.ReleasedSurvey.Group;
import se.genklang.release.ReleasedSurvey.Participation;
import se.genklang.release.ReleasedSurvey.ReleasedQuestion;
import se.genklang.release.ReleasedSurvey.Share;

/** The last look at a new version before it enters the ledger: its difference from every earlier one must be safe. */
public final class LedgerAudit {

    private LedgerAudit() { }

    /** @throws IllegalStateException when somebody who has an earlier version could learn too much from the new one */
    public static void check(List<ReleasedSurvey> earlier, ReleasedSurvey fresh, Set<String> sensitive) {
        earlier.forEach(old -> {
            for (Participation row : fresh.participation()) {
                List<Integer> before = old.participation().stream().filter(one -> row.districts().containsAll(one.districts()))
                    .map(Participation::answered).toList();
                allow(Rule.PARTICIPATION, Increments.between(List.of(before.stream().mapToInt(Integer::intValue).sum()), List.of(row.answered())));
            }
            old.questions().stream().filter(one -> one.overall() != null && !one.freeText()).forEach(one -> {
                ReleasedQuestion now = fresh.questions().stream().filter(q -> q.key().equals(one.key())).findFirst().orElseThrow();
                check(one.area() == null ? Rule.PARTICIPATION : sensitive.contains(one.key()) ? Rule.SENSITIVE_RESULT : Rule.RESULT, one, now);
            });
        });
    }

    private static void check(Rule rule, ReleasedQuestion old, ReleasedQuestion now) {
        Increments.between(old.overall().shares().stream().map(Share::count).toList(), now.overall().shares().stream().map(Share::count).toList());
        allow(rule, Increments.between(byTone(old), byTone(now)));
        for (Breakdown breakdown : now.breakdowns()) {
            old.breakdowns().stream().filter(one -> one.dimension().equals(breakdown.dimension())).forEach(one -> {
                for (Group group : breakdown.groups()) {
                    List<Group> parts = one.groups().stream().filter(part -> group.members().containsAll(part.members())).toList();
                    if (!new TreeSet<>(group.members()).equals(new TreeSet<>(parts.stream().flatMap(part -> part.members().stream()).toList()))) {
                        throw new IllegalStateException("the new version divides what an earlier one put together");
                    }
                    allow(rule, Increments.between(IntStream.range(0, group.counts().size())
                        .mapToObj(c -> parts.stream().mapToInt(part -> part.counts().get(c)).sum()).toList(), group.counts()));
                }
            });
        }
    }

    /** Answers that point the same way together, as in the breakdowns. */
    private static List<Integer> byTone(ReleasedQuestion question) {
        Map<String, Integer> counts = new TreeMap<>();
        question.overall().shares().forEach(share -> counts.merge(
            share.tone() == ReleasedSurvey.Tone.NONE ? share.code() : share.tone().name(), share.count(), Integer::sum));
        return List.copyOf(counts.values());
    }

    private static void allow(Rule rule, List<Integer> increment) {
        if (!Increments.allowed(rule, increment)) {
            throw new IllegalStateException("the new version tells too much to those who have an earlier one");
        }
    }
}

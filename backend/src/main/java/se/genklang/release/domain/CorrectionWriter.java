package se.genklang.release.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.genklang.disclosure.Increments;
import se.genklang.disclosure.Level;
import se.genklang.disclosure.Rule;
import se.genklang.release.ReleasedSurvey;
import se.genklang.release.ReleasedSurvey.Breakdown;
import se.genklang.release.ReleasedSurvey.Group;
import se.genklang.release.ReleasedSurvey.Overall;
import se.genklang.release.ReleasedSurvey.Participation;
import se.genklang.release.ReleasedSurvey.ReleasedQuestion;
import se.genklang.release.ReleasedSurvey.Share;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionRole;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyedDistrict;

/**
 * A new version of a release, after late answers. What came since is a small survey of its own, so a figure is renewed
 * only where the difference is safe, and stands as it was elsewhere. Only the whole and the districts are renewed: with one
 * breakdown there are no tables to put together, so each difference being safe is enough (ADR 0009).
 */
public final class CorrectionWriter {
    private final Survey survey;
    private final List<SurveyedDistrict> districts;
    private final Tally tally;

    public CorrectionWriter(Survey survey, List<SurveyedDistrict> districts, Tally tally) {
        this.survey = survey;
        this.districts = districts;
        this.tally = tally;
    }

    /**
     * @param earlier every release so far, the newest last
     * @param fresh   what a first release of the same answers would be
     * @return the new version; empty when nothing new may be told
     * @throws se.genklang.disclosure.InconsistentCounts when there are fewer answers than were released
     */
    public Optional<ReleasedSurvey> write(List<ReleasedSurvey> earlier, ReleasedSurvey fresh) {
        ReleasedSurvey newest = earlier.getLast();
        if (newest.answered() == null || newest.participation().stream().anyMatch(row -> row.answered() == null)) {
            return Optional.empty();
        }
        List<Level> came = newest.participation().stream().map(row -> new Level(String.join(", ", row.districts()),
            Increments.between(List.of(row.answered()), List.of(people(row.districts()))))).toList();
        List<String> still = came.stream().filter(row -> row.base() == 0).map(Level::name).toList();
        if (came.stream().mapToInt(Level::base).sum() < Rule.PARTICIPATION.minimumGroup()) {
            return Optional.empty();
        }
        List<List<Integer>> rows = Increments.together(Rule.PARTICIPATION, came, still)
            .orElseGet(() -> List.of(IntStream.range(0, came.size()).boxed().toList()));
        return Optional.of(new ReleasedSurvey(newest.surveyId(), newest.title(), newest.openedOn(), newest.closedOn(), fresh.releasedOn(),
            newest.minimumGroup(), fresh.answered(), fresh.unreadable(), rows.stream().map(row -> joined(newest, row)).toList(),
            newest.questions().stream().map(old -> question(old, quietSince(earlier, old))).toList()));
    }

    /** Districts where nobody came since the figures of a question were made, which may be longer ago than the newest version. */
    private List<String> quietSince(List<ReleasedSurvey> earlier, ReleasedQuestion question) {
        return earlier.stream().filter(release -> release.questions().contains(question)).findFirst().orElseThrow().participation().stream()
            .filter(row -> Objects.equals(row.answered(), people(row.districts()))).flatMap(row -> row.districts().stream()).toList();
    }

    private Participation joined(ReleasedSurvey newest, List<Integer> rows) {
        List<String> names = rows.stream().flatMap(row -> newest.participation().get(row).districts().stream()).toList();
        List<@Nullable Integer> invited = new ArrayList<>(rows.stream().map(row -> newest.participation().get(row).invited()).toList());
        return new Participation(names, invited.contains(null) ? null : Integer.valueOf(invited.stream().mapToInt(Integer::intValue).sum()), people(names));
    }

    private ReleasedQuestion question(ReleasedQuestion old, List<String> quiet) {
        Question question = survey.question(old.key()).orElseThrow();
        if (old.freeText() || old.overall() == null || question.role() == QuestionRole.BACKGROUND) {
            return old;
        }
        Rule rule = question.sensitive() ? Rule.SENSITIVE_RESULT : Rule.RESULT;
        Categories categories = Categories.of(question);
        List<Integer> before = categories.counts(code -> old.overall().shares().stream().filter(s -> s.code().equals(code)).mapToInt(Share::count).sum());
        List<Integer> now = categories.counts(code -> tally.count(question, code));
        if (!rule.allows(Increments.between(before, now))) {
            return old;
        }
        List<Share> shares = old.overall().shares().stream()
            .map(share -> new Share(share.code(), share.label(), share.tone(), tally.count(question, share.code()))).toList();
        Overall overall = new Overall(now.stream().mapToInt(Integer::intValue).sum(), shares,
            tally.count(question, Question.DONT_KNOW), tally.count(question, Question.NO_ANSWER));
        return new ReleasedQuestion(old.key(), old.area(), old.areaName(), false, old.text(), old.categories(), overall,
            old.breakdowns().stream().filter(b -> b.dimension().equals(Tally.DISTRICT))
                .flatMap(b -> byDistrict(b, rule, quiet, (names, c) -> count(question, categories, names, c)).stream()).toList(),
            ReleaseWriter.POOLED);
    }

    private Optional<Breakdown> byDistrict(Breakdown old, Rule rule, List<String> quiet, BiFunction<List<String>, Integer, Integer> count) {
        List<List<Integer>> now = old.groups().stream().map(group -> IntStream.range(0, group.counts().size())
            .mapToObj(c -> count.apply(group.members(), c)).toList()).toList();
        List<Level> came = IntStream.range(0, now.size()).mapToObj(i -> new Level(Integer.toString(i),
            Increments.between(old.groups().get(i).counts(), now.get(i)))).toList();
        List<String> still = came.stream().filter(level -> quiet.containsAll(old.groups().get(Integer.parseInt(level.name())).members()))
            .map(Level::name).toList();
        return Increments.together(rule, came, still).map(groups -> new Breakdown(old.dimension(), old.label(), groups.stream().map(members -> {
            List<String> names = members.stream().flatMap(i -> old.groups().get(i).members().stream()).toList();
            List<Integer> counts = IntStream.range(0, now.getFirst().size()).mapToObj(c -> members.stream().mapToInt(i -> now.get(i).get(c)).sum()).toList();
            return new Group(names.size() > 1 ? ReleaseWriter.POOL : names.getFirst(), names, counts.stream().mapToInt(Integer::intValue).sum(), counts);
        }).toList()));
    }

    private int count(Question question, Categories categories, List<String> names, int category) {
        List<String> ids = ids(names);
        return tally.combinations().stream().filter(people -> ids.contains(people.levels().getFirst()))
            .mapToInt(people -> categories.counts(code -> tally.count(people, question, code)).get(category)).sum();
    }

    private int people(List<String> names) {
        return ids(names).stream().mapToInt(id -> tally.people(Long.parseLong(id))).sum();
    }

    private List<String> ids(List<String> names) {
        return districts.stream().filter(d -> names.contains(d.name())).map(d -> Long.toString(d.id())).toList();
    }
}

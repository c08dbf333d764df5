package se.genklang.release.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genklang.disclosure.Combination;
import se.genklang.disclosure.CrossTable;
import se.genklang.disclosure.Dimension;
import se.genklang.disclosure.DisclosureControl;
import se.genklang.disclosure.Level;
import se.genklang.disclosure.Plan;
import se.genklang.disclosure.Rule;
import se.genklang.release.ReleasedSurvey;
import se.genklang.release.ReleasedSurvey.Breakdown;
import se.genklang.release.ReleasedSurvey.Category;
import se.genklang.release.ReleasedSurvey.Group;
import se.genklang.release.ReleasedSurvey.Overall;
import se.genklang.release.ReleasedSurvey.Participation;
import se.genklang.release.ReleasedSurvey.ReleasedQuestion;
import se.genklang.release.ReleasedSurvey.Share;
import se.genklang.survey.Option;
import se.genklang.survey.Question;
import se.genklang.survey.QuestionKind;
import se.genklang.survey.QuestionRole;
import se.genklang.survey.Survey;
import se.genklang.survey.SurveyedDistrict;

/** Makes the content of a release from the counts of a survey. The same counts always give the same content. */
public final class ReleaseWriter {
    static final String POOL = "Övriga";
    private static final String TOO_FEW = "För få har svarat, eller så har nästan alla svarat lika. Därför visas inget resultat.";
    /** One text for all reasons: the reason itself would tell something about the answers. */
    static final String POOLED = "Grupper med för få svar, eller där någons svar kunde räknas ut, visas tillsammans eller inte alls.";
    private static final String NOT_TOLD = "Uppgift saknas";

    private final Survey survey;
    private final List<SurveyedDistrict> districts;
    private final Map<String, String> areaNames;
    private final Tally tally;
    private final List<Dimension> dimensions = new ArrayList<>();
    /** By dimension: the level that each of its names stands for. */
    private final List<List<String>> codes = new ArrayList<>();
    private IntConsumer percent = done -> { };

    /** @param areaNames Swedish name by key of quality area */
    public ReleaseWriter(Survey survey, List<SurveyedDistrict> districts, Map<String, String> areaNames, Tally tally) {
        this.survey = survey;
        this.districts = districts;
        this.areaNames = areaNames;
        this.tally = tally;
        declare(Tally.DISTRICT, districts.stream().map(d -> Long.toString(d.id())).toList(),
            districts.stream().map(SurveyedDistrict::name).toList());
        survey.background().forEach(question -> declare(question.key(),
            Stream.concat(question.options().stream().map(Option::code), Stream.of(Tally.UNKNOWN)).toList(),
            Stream.concat(question.options().stream().map(option -> option.label().get("sv")), Stream.of(NOT_TOLD)).toList()));
    }

    /** Tells after each question how much is written, in whole per cent: a large survey takes a while. */
    public ReleaseWriter telling(IntConsumer percent) {
        this.percent = percent;
        return this;
    }

    /**
     * @param codesByDistrict codes handed out by district id; districts without codes are absent
     * @param texts           number of free texts by question key
     */
    public ReleasedSurvey write(LocalDate day, int unreadable, Map<Long, Integer> codesByDistrict, Map<String, Integer> texts) {
        boolean enough = tally.total() >= Rule.PARTICIPATION.minimumGroup();
        return new ReleasedSurvey(survey.id(), survey.title(), survey.openedOn(), survey.closedOn(), day,
            Rule.RESULT.minimumGroup(), enough ? tally.total() : null, unreadable, participation(codesByDistrict),
            IntStream.range(0, survey.questions().size()).mapToObj(number -> {
                ReleasedQuestion question = question(survey.questions().get(number), texts);
                percent.accept(100 * (number + 1) / survey.questions().size());
                return question;
            }).toList());
    }

    private ReleasedQuestion question(Question question, Map<String, Integer> texts) {
        if (question.kind() == QuestionKind.TEXT) {
            return texts(question, texts.getOrDefault(question.key(), 0));
        }
        return question.role() == QuestionRole.BACKGROUND ? background(question) : quality(question);
    }

    private List<Participation> participation(Map<Long, Integer> codes) {
        Map<String, SurveyedDistrict> byName = districts.stream().collect(Collectors.toMap(SurveyedDistrict::name, Function.identity()));
        List<Level> levels = districts.stream().map(d -> new Level(d.name(), List.of(tally.people(d.id())))).toList();
        List<se.genklang.disclosure.Group> groups = DisclosureControl.groups(Rule.PARTICIPATION, levels)
            .orElseGet(() -> List.of(new se.genklang.disclosure.Group(districts.stream().map(SurveyedDistrict::name).toList(),
                List.of(tally.total()))));
        List<Participation> told = new ArrayList<>(groups.stream().map(group -> new Participation(group.levels(),
            invited(codes, group.levels().stream().map(byName::get).toList()),
            Rule.PARTICIPATION.allows(group.counts()) ? Integer.valueOf(group.base()) : null)).toList());
        // Districts where nobody answered belong to no group; that nobody answered is nothing about a person.
        districts.stream().filter(d -> groups.stream().noneMatch(group -> group.levels().contains(d.name())))
            .forEach(d -> told.add(new Participation(List.of(d.name()), invited(codes, List.of(d)), 0)));
        return told;
    }

    private static @Nullable Integer invited(Map<Long, Integer> codes, List<SurveyedDistrict> members) {
        List<Integer> known = members.stream().map(d -> codes.get(d.id())).filter(Objects::nonNull).toList();
        return known.size() < members.size() ? null : Integer.valueOf(known.stream().mapToInt(Integer::intValue).sum());
    }

    private ReleasedQuestion texts(Question question, int count) {
        boolean enough = count >= Rule.PARTICIPATION.minimumGroup();
        return new ReleasedQuestion(question.key(), question.area(), areaName(question), true, question.textIn("sv"), List.of(),
            enough ? new Overall(count, List.of(), 0, 0) : null, List.of(), enough ? null : TOO_FEW);
    }

    /** Those who did not tell are a group too: left out, they could be counted by subtracting the others from all. */
    private ReleasedQuestion background(Question question) {
        List<Level> levels = new ArrayList<>(question.options().stream()
            .map(option -> new Level(option.label().get("sv"), List.of(tally.count(question, option.code())))).toList());
        levels.add(new Level(NOT_TOLD, List.of(tally.total() - levels.stream().mapToInt(Level::base).sum())));
        List<Share> shares = DisclosureControl.groups(Rule.PARTICIPATION, levels).map(groups -> groups.stream()
            .map(group -> new Share(String.join("+", group.levels()), label(group), ReleasedSurvey.Tone.NONE, group.base())).toList())
            .orElse(List.of());
        Overall overall = shares.isEmpty() ? null : new Overall(tally.total(), shares, 0, 0);
        List<Category> categories = shares.stream().map(share -> new Category(share.code(), share.label(), share.tone(), null)).toList();
        return new ReleasedQuestion(question.key(), null, null, false, question.textIn("sv"), categories, overall, List.of(),
            overall == null ? TOO_FEW : null);
    }

    private ReleasedQuestion quality(Question question) {
        Categories categories = Categories.of(question);
        List<Integer> counts = categories.counts(code -> tally.count(question, code));
        Rule rule = question.sensitive() ? Rule.SENSITIVE_RESULT : Rule.RESULT;
        Plan plan = DisclosureControl.plan(rule, crossTable(question, categories));
        Overall overall = !plan.overallShown() ? null : new Overall(counts.stream().mapToInt(Integer::intValue).sum(),
            question.options().stream().map(option -> new Share(option.code(), option.label().get("sv"),
                Categories.tone(option.tone()), tally.count(question, option.code()))).toList(),
            tally.count(question, Question.DONT_KNOW), tally.count(question, Question.NO_ANSWER));
        List<Breakdown> breakdowns = plan.breakdowns().entrySet().stream()
            .map(shown -> new Breakdown(shown.getKey(), dimensionName(shown.getKey()), shown.getValue().stream()
                .map(group -> new Group(label(group), group.levels(), group.base(), group.counts())).toList())).toList();
        return new ReleasedQuestion(question.key(), question.area(), areaName(question), false, question.textIn("sv"),
            categories.categories(), overall, breakdowns, withheld(plan, (int) dimensions.stream().filter(d -> d.levels().size() > 1).count()));
    }

    private CrossTable crossTable(Question question, Categories categories) {
        List<Combination> combinations = tally.combinations().stream().map(people -> {
            List<Integer> counts = categories.counts(code -> tally.count(people, question, code));
            return new Combination(IntStream.range(0, codes.size()).mapToObj(d -> codes.get(d).indexOf(people.levels().get(d))).toList(),
                counts, people.howMany()[0] - counts.stream().mapToInt(Integer::intValue).sum());
        }).toList();
        return new CrossTable(dimensions, categories.categories().size(), combinations);
    }

    private void declare(String dimension, List<String> levels, List<String> names) {
        codes.add(levels);
        dimensions.add(new Dimension(dimension, names));
    }

    private String dimensionName(String dimension) {
        return survey.question(dimension).map(question -> question.nameIn("sv")).orElse("Stadsdel");
    }

    private @Nullable String areaName(Question question) {
        return question.area() == null ? null : areaNames.get(question.area());
    }

    private static String label(se.genklang.disclosure.Group group) {
        return group.pooled() ? POOL : group.levels().getFirst();
    }

    private static @Nullable String withheld(Plan plan, int declared) {
        if (!plan.overallShown()) {
            return TOO_FEW;
        }
        boolean whole = plan.breakdowns().size() == declared
            && plan.breakdowns().values().stream().flatMap(List::stream).noneMatch(se.genklang.disclosure.Group::pooled);
        return whole ? null : POOLED;
    }
}

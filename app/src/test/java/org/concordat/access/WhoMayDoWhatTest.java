package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.Golden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;

/// Writes `docs/who-may-do-what.txt`, for people to read: each act with its rules, and for every role and state whether
/// they allow it. Without Spring: the rules are those that the configurations in the code would give it, which
/// `RuleBookTest` holds to those of the running service.
class WhoMayDoWhatTest {

    /// The register is read by every officer: there is nobody whom the rule could refuse.
    private static final String NOBODY_IS_REFUSED =
            "partnership.register.read is refused by partnership.every-officer-reads-the-register";

    /// Acts that need no role, and why.
    private static final Map<String, String> WITHOUT_A_ROLE = Map.ofEntries(
            Map.entry("api.call", "what is called asks for its own roles"),
            Map.entry("api.mandate.agree", "whom a system acts for says so of themselves: it acts with their roles or none"),
            Map.entry("api.mandate.withdraw", "what acts in one's name can be stopped always"),
            Map.entry("api.mandates.list", "what acts in one's name is one's own to see"),
            Map.entry("intake.referral.list", "one's own referrals"),
            Map.entry("intake.referral.read", "the outside of one's own referral"),
            Map.entry("notices.letter.list", "what one was told"),
            Map.entry("notices.waiting.list", "what one was told"),
            Map.entry("notices.wish.read", "how one is told"),
            Map.entry("notices.wish.state", "how one is told"),
            Map.entry("partnership.agreement.list", "every officer knows what their body agreed"),
            Map.entry("partnership.agreement.read", "every officer knows what their body agreed"),
            Map.entry("partnership.agreement.use", "whoever uses it asks for the roles of their own act"),
            Map.entry("partnership.officer.read", "what is kept of oneself"),
            Map.entry("partnership.register.read", "every officer reads the register"),
            Map.entry("receipts.entry.list", "what one did"),
            Map.entry("receipts.entry.take", "what one did"),
            Map.entry("scrutiny.priority.list", "priorities are public"),
            Map.entry("sharing.glass.break", "asked after sharing.glass.try, which is for its roles"),
            Map.entry("sharing.home.see", "the front page, which is empty for whoever holds no role"));

    @Test
    void isWhatTheTableSays() {
        Golden.compare("who-may-do-what.txt", new WhoMayDoWhat(book(), samples()).written());
    }

    @Test
    void everyActHasSamples() {
        assertThat(without(book(), samples())).as("""
                acts without a sample: add Sample.of(act, viewer).in("its state", thing) for each to the Samples of its \
                module""").isEmpty();
    }

    /// Were a rule let always hold, a cell of the table would say otherwise: each refuses in one.
    @Test
    void everyActIsAllowedSomewhereAndEveryRuleRefusesSomewhere() {
        assertThat(new WhoMayDoWhat(book(), samples()).neverSeen()).as("""
                acts that no sample allows and rules that none breaks: add a state in which it is so to the Samples of the \
                module""").containsExactly(NOBODY_IS_REFUSED);
    }

    /// What their rules leave to whoever read it first is not left to anybody.
    @Test
    void whoeverActsHoldsARoleAndIsTrainedForIt() {
        assertThat(new WhoMayDoWhat(book(), samples()).withoutARole()).as("""
                acts that nobody's role may do: add InRole.appointed and InRole.trained to their rules, or say here why \
                not""").containsExactlyInAnyOrderElementsOf(WITHOUT_A_ROLE.keySet());
    }

    @Test
    void anActThatAnybodyMayDoIsCaught() {
        var act = Act.of("test.speak", String.class);
        var sample = List.<Sample<?>>of(Sample.of(act, Ann.VIEWER).in("loud", "LOUD"));
        assertThat(new WhoMayDoWhat(List.of(Rules.of(act, new Rule<>("access.exists", "None", (v, it) -> true))), sample)
                .withoutARole()).containsExactly("test.speak");
        assertThat(new WhoMayDoWhat(List.of(Rules.of(act, InRole.trained(Role.APPROVER))), sample).withoutARole())
                .as("untrained, but of no role").containsExactly("test.speak");
        assertThat(new WhoMayDoWhat(List.of(Rules.of(act, InRole.appointed("access.exists", "None", Role.APPROVER))), sample)
                .withoutARole()).as("of a role, but untrained").containsExactly("test.speak");
        assertThat(new WhoMayDoWhat(List.of(Rules.of(act, InRole.appointed("access.exists", "None", Role.APPROVER),
                InRole.trained(Role.APPROVER))), sample).withoutARole()).isEmpty();
    }

    @Test
    void aRuleThatRefusesNowhereIsCaught() {
        var act = Act.of("test.speak", String.class);
        var sample = List.<Sample<?>>of(Sample.of(act, Ann.VIEWER).in("loud", "LOUD"));
        assertThat(new WhoMayDoWhat(List.of(Rules.of(act, new Rule<>("access.exists", "None", (v, it) -> true))), sample)
                .neverSeen()).containsExactly("test.speak is refused by access.exists");
        assertThat(new WhoMayDoWhat(List.of(Rules.of(act, new Rule<>("access.exists", "None", (v, it) -> false))), sample)
                .neverSeen()).containsExactly("test.speak is allowed");
    }

    @Test
    void anActWithoutSamplesIsCaught() {
        var forgotten = Rules.of(Act.of("test.forgotten", String.class), new Rule<>("test.rule", "None", (v, it) -> true));
        assertThat(without(List.of(forgotten), samples())).containsExactly("test.forgotten");
    }

    @Test
    void aRuleThatNoLongerRefusesIsSeen() {
        var act = Act.of("test.speak", String.class);
        var sample = List.<Sample<?>>of(Sample.of(act, Ann.VIEWER).in("loud", "LOUD"));
        var strict = new WhoMayDoWhat(List.of(Rules.of(act, new Rule<>("access.exists", "None", (v, it) -> false))), sample);
        var lax = new WhoMayDoWhat(List.of(Rules.of(act, new Rule<>("access.exists", "None", (v, it) -> true))), sample);
        assertThat(strict.written()).contains("any role").doesNotContain("yes\n");
        assertThat(lax.written()).contains("yes");
    }

    /// Every set of rules that the code contributes, by their configurations.
    static List<Rules<?>> book() {
        var book = new ArrayList<Rules<?>>();
        classes(new AnnotationTypeFilter(Configuration.class))
                .filter(it -> Arrays.stream(it.getDeclaredMethods()).anyMatch(WhoMayDoWhatTest::givesRules))
                .forEach(it -> book.addAll(contributed(it)));
        return book;
    }

    private static List<Rules<?>> contributed(Class<?> configuration) {
        var book = new TreeMap<String, Rules<?>>();
        Object made = made(configuration);
        for (var method : configuration.getDeclaredMethods()) {
            if (givesRules(method)) {
                try {
                    method.setAccessible(true);
                    book.put(method.getName(), (Rules<?>) method.invoke(made));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError("rules are given without anything else: " + method, e);
                }
            }
        }
        return List.copyOf(book.values());
    }

    static List<Sample<?>> samples() {
        return classes(new AssignableTypeFilter(Samples.class)).map(it -> (Samples) made(it))
                .flatMap(it -> it.all().stream()).sorted(Comparator.comparing(it -> it.act().id())).toList();
    }

    private static boolean givesRules(Method method) {
        return method.isAnnotationPresent(Bean.class) && method.getReturnType() == Rules.class;
    }

    /// In order of their names, the tests' among them; found without being loaded.
    private static Stream<Class<?>> classes(TypeFilter which) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(which);
        return scanner.findCandidateComponents("org.concordat").stream().map(BeanDefinition::getBeanClassName).sorted()
                .map(WhoMayDoWhatTest::loaded);
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("it was found a moment ago: " + name, e);
        }
    }

    private static Object made(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("rules and samples need nothing to be made: " + type, e);
        }
    }

    private static TreeSet<String> without(List<Rules<?>> book, List<Sample<?>> samples) {
        var acts = new TreeSet<String>();
        book.forEach(rules -> acts.add(rules.act().id()));
        Map<String, Sample<?>> sampled = new TreeMap<>();
        samples.forEach(sample -> sampled.put(sample.act().id(), sample));
        acts.removeAll(sampled.keySet());
        return acts;
    }
}

package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Rules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The same acts as on the pages: every act of `sharing` and `requests` is asked for by some operation of the API, as
/// `docs/which-route-asks-what.txt` has it, or there is a reason here why it is for people alone.
@ConcordatTest
class ParityTest {

    private static final Path ROUTES = Path.of("..", "docs", "which-route-asks-what.txt");

    private static final String A_GLASS = "whoever breaks the glass, and reviews that, looks at a person's need themselves";
    private static final String A_GRANT = "a colleague who stands in is named, and let in, by people who know both";
    private static final String ANOTHER_WAY = "the operations of the inbox ask it, of one who came by this way";
    private static final String BLIND = "blind questions are few and a person's own: no system asks in bulk";

    private static final Map<String, String> FOR_PEOPLE = new TreeMap<>(Map.ofEntries(
            Map.entry("sharing.glass.break", A_GLASS), Map.entry("sharing.glass.review", A_GLASS),
            Map.entry("sharing.glass.see", A_GLASS), Map.entry("sharing.glass.try", A_GLASS),
            Map.entry("sharing.grant.ask", A_GRANT), Map.entry("sharing.grant.decline", A_GRANT),
            Map.entry("sharing.grant.give", A_GRANT), Map.entry("sharing.grant.see", A_GRANT),
            Map.entry("sharing.grant.withdraw", A_GRANT),
            Map.entry("sharing.broken.accept", ANOTHER_WAY), Map.entry("sharing.broken.open", ANOTHER_WAY),
            Map.entry("sharing.broken.read", ANOTHER_WAY), Map.entry("sharing.granted.accept", ANOTHER_WAY),
            Map.entry("sharing.granted.answer", ANOTHER_WAY), Map.entry("sharing.granted.open", ANOTHER_WAY),
            Map.entry("sharing.granted.read", ANOTHER_WAY),
            Map.entry("sharing.asked.list", BLIND), Map.entry("sharing.asked.point", BLIND),
            Map.entry("sharing.asked.read", BLIND), Map.entry("sharing.asked.say-nothing", BLIND),
            Map.entry("sharing.asked.tell", BLIND), Map.entry("sharing.inquiry.ask", BLIND),
            Map.entry("sharing.inquiry.list", BLIND), Map.entry("sharing.inquiry.save", BLIND),
            Map.entry("sharing.inquiry.see", BLIND), Map.entry("sharing.inquiry.write", BLIND),
            Map.entry("sharing.tally.read", "oversight reads figures on a page of its own")));

    @Autowired
    private ApplicationContext service;

    @Test
    void everyActIsReachedOrIsForPeopleAlone() throws IOException {
        assertThat(notReached(acts(), Files.readString(ROUTES))).isEqualTo(FOR_PEOPLE.keySet());
    }

    @Test
    void anActThatNoOperationAsksForIsCaught() throws IOException {
        var acts = acts();
        acts.add("sharing.draft.sing");
        assertThat(notReached(acts, Files.readString(ROUTES))).contains("sharing.draft.sing");
    }

    @Test
    void anActThatOnlyAPageAsksForIsCaught() {
        assertThat(notReached(Set.of("requests.request.see", "requests.request.list"), """
                GET   /requests/{id}          requests.request.list requests.request.see
                GET   /api/v1/requests        api.call requests.request.list
                """)).containsExactly("requests.request.see");
    }

    private Set<String> acts() {
        return service.getBeansOfType(Rules.class).values().stream().map(it -> it.act().id())
                .filter(it -> it.startsWith("sharing.") || it.startsWith("requests."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> notReached(Set<String> acts, String routes) {
        var reached = routes.lines().map(line -> line.split("\\s+")).filter(it -> it.length > 2 && it[1].startsWith("/api/v1/"))
                .flatMap(it -> Stream.of(Arrays.copyOfRange(it, 2, it.length))).collect(Collectors.toSet());
        return acts.stream().filter(it -> !reached.contains(it)).collect(Collectors.toCollection(TreeSet::new));
    }
}

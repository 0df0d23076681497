package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.BodyKind.*;
import static org.concordat.law.Material.PERSONAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.GatewayId;
import org.junit.jupiter.api.Test;

/// Adding a gateway is adding data.
class AddingAGatewayTest {

    private static final GatewayId ADDED = new GatewayId("care-act-2014-s45");
    private static final Path SOURCES = Path.of("src/main/java/org/concordat/law");

    @Test
    void aNewEntryIsANewRoute() {
        LawBook book = LawBook.read(name -> name.equals("gateways.json")
                ? Register.adding(LawBook.resource(name), LawBook.resource("added-gateway.json")) : LawBook.resource(name));
        Question question = Ask.from(SCHOOL).to(LOCAL_AUTHORITY).of(PERSONAL).toServe("policing-purpose").question();

        assertThat(Ask.BOOK.gateways().route(ADDED, question)).isEmpty();
        assertThat(book.gateways().route(ADDED, question)).get().isInstanceOf(Route.Open.class);
        assertThat(book.gateways().routes(question).open()).extracting(open -> open.gateway().id()).contains(ADDED);
        assertThat(book.gateways().route(ADDED, Ask.on(question, Ask.TODAY.plusYears(4)))).get()
                .isInstanceOfSatisfying(Route.Closed.class, closed -> assertThat(closed.bars())
                        .extracting(Bar::sentence).containsExactly("This gateway ended on 1 January 2030; "
                                + "the day asked about is 23 November 2030."));
    }

    @Test
    void aLaterVersionTakesOverOnItsDay() {
        String second = LawBook.resource("added-gateway.json")
                .replace("\"from\": \"2015-04-01\", \"until\": \"2030-01-01\"", "\"from\": \"2031-01-01\"")
                .replace("\"nature\": \"POWER\"", "\"nature\": \"DUTY\"");
        LawBook book = LawBook.read(name -> name.equals("gateways.json")
                ? Register.adding(LawBook.resource(name), LawBook.resource("added-gateway.json"), second) : LawBook.resource(name));

        assertThat(natures(book, "2014-01-01", "2015-04-01", "2030-06-01", "2031-01-01"))
                .containsExactly(Nature.POWER, Nature.POWER, Nature.POWER, Nature.DUTY);
    }

    private static List<Nature> natures(LawBook book, String... days) {
        return Stream.of(days).map(LocalDate::parse)
                .map(day -> book.gateways().find(ADDED, day).orElseThrow().nature()).toList();
    }

    @Test
    void noGatewayIsNamedInCode() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            sources = files.toList();
        }
        assertThat(sources).hasSizeGreaterThan(20);
        for (Path source : sources) {
            assertThat(namesAGateway(Files.readString(source))).as(source.toString()).isFalse();
        }
    }

    @Test
    void aGatewayNamedInCodeIsCaught() {
        assertThat(namesAGateway("if (gateway.slug().equals(\"ctsa-2015-s36\")) {")).isTrue();
    }

    private static boolean namesAGateway(String source) {
        return Ask.BOOK.gateways().all().stream().anyMatch(gateway -> source.contains("\"" + gateway.slug() + "\""));
    }
}

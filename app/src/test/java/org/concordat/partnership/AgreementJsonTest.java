package org.concordat.partnership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.PlainText;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.AgreementPart.Basis;
import org.concordat.partnership.AgreementPart.Contents;
import org.concordat.partnership.AgreementPart.Parties;
import org.concordat.partnership.AgreementPart.Party;
import org.concordat.partnership.AgreementPart.Publication;
import org.concordat.partnership.AgreementPart.Term;
import org.concordat.partnership.AgreementReading.Fault;
import org.concordat.partnership.AgreementReading.Read;
import org.concordat.partnership.AgreementReading.Unreadable;

/// Agreements written and read as JSON; and what others send in their place.
class AgreementJsonTest {

    private static final String WHOLE = AgreementJson.write(AgreementSamples.between(
            new BodyId(new UUID(1, 2)), new BodyId(new UUID(3, 4))), Map.of());

    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(@ForAll("agreements") AgreementContents contents) {
        Map<BodyId, String> names = new HashMap<>();
        contents.parties().bodies().forEach(body -> names.put(body, "A body \"named\""));
        assertThat(AgreementJson.read(AgreementJson.write(contents, names).getBytes(UTF_8))).isEqualTo(new Read(contents));
        assertThat(AgreementJson.readParts(AgreementJson.writeParts(contents.parts()))).isEqualTo(contents.parts());
    }

    @Example
    void theLongestAgreementThatCanBeWrittenCanBeRead() {
        var words = new EnumMap<AgreementHeading, String>(AgreementHeading.class);
        for (var heading : AgreementHeading.values()) {
            words.put(heading, "\uD83D\uDE00".repeat(AgreementHeading.WORDS_MAX));
        }
        var line = "\uD83D\uDE00".repeat(AgreementPart.LINE_MAX);
        var parties = new Parties(java.util.stream.IntStream.range(0, Parties.PARTIES_MAX)
                .mapToObj(n -> new Party(new BodyId(new UUID(n, n)), false, line)).toList());
        var contents = new AgreementContents(new Contents(line, words), parties,
                AgreementSamples.between(new BodyId(new UUID(1, 2))).basis(),
                AgreementSamples.term(AgreementSamples.TODAY, AgreementSamples.TODAY.plusDays(1)),
                new Publication(Openness.REDACTED, line.repeat(5), Set.of(AgreementHeading.values())));
        var names = parties.bodies().stream().collect(Collectors.toMap(body -> body, body -> line));
        assertThat(AgreementJson.read(AgreementJson.write(contents, names).getBytes(UTF_8))).isEqualTo(new Read(contents));
    }

    /// As the register's names are made: hyphens stand between parts, and nowhere else.
    @Example
    void aNameThatNoRegisterHasIsAFaultOfTheFile() {
        assertThat(WHOLE).contains("\"prevent-support\"");
        for (var name : List.of("prevent--support", "prevent-", "p".repeat(81))) {
            assertThat(AgreementJson.read(WHOLE.replace("\"prevent-support\"", "\"" + name + "\"").getBytes(UTF_8))).as(name)
                    .isInstanceOfSatisfying(Unreadable.class, it -> assertThat(it.faults()).extracting(Fault::sentence)
                            .contains("This must be a name from the register, in small letters, digits and hyphens"));
        }
    }

    @Property(tries = 2000)
    void anyBytesAreReadOrRefusedAndNothingIsThrown(@ForAll byte[] bytes) {
        assertThat(AgreementJson.read(bytes)).isInstanceOf(Unreadable.class);
    }

    @Property(tries = 3000)
    void aFileWithSomethingPutInOrTakenOutIsReadOrRefusedAndNothingIsThrown(@ForAll("tampered") String json) {
        switch (AgreementJson.read(json.getBytes(UTF_8))) {
            case Read(var contents) -> assertThat(AgreementJson.read(
                    AgreementJson.write(contents, Map.of()).getBytes(UTF_8))).isEqualTo(new Read(contents));
            case Unreadable(var faults) -> assertThat(faults).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.sentence()).isNotBlank().doesNotContain("tools.jackson", "Exception");
                assertThat(PlainText.fault(fault.path() + " ", 400).filter(f -> f != PlainText.Fault.EMPTY)).isEmpty();
            });
        }
    }

    @Example
    void everyFaultIsNamedWithItsPath() {
        var wrong = WHOLE.replace("\"dpia\" : \"DPIA-7\"", "\"dpia\" : 7, \"extra\" : true")
                .replaceFirst("\"controller\" : true", "\"controller\" : \"yes\"")
                .replace("\"lastDay\" : \"2027-11-23\"", "\"lastDay\" : \"2027-02-30\"")
                .replace("\"retentionMonths\" : 72", "\"retentionMonths\" : 0");
        assertThat(faults(wrong)).extracting(Fault::path).containsExactlyInAnyOrder("basis.extra", "basis.dpia",
                "parties[0].controller", "term.lastDay", "term.retentionMonths");
    }

    @Example
    void refusesWhatIsTooMuch() {
        assertThat(faults(" ".repeat(AgreementJson.BYTES_MAX + 1))).containsExactly(
                new Fault("", "The file must be 256 kB or less"));
        assertThat(faults("[".repeat(1000))).extracting(Fault::sentence).singleElement().asString()
                .startsWith("Something in the file is too long or nested too deep");
        assertThat(faults("{\"format\":1,\"format\":1}")).extracting(Fault::sentence).singleElement().asString()
                .startsWith("The file says the same field twice");
        assertThat(faults(WHOLE + "{}")).extracting(Fault::sentence).singleElement().asString()
                .startsWith("The file is not JSON");
        assertThat(faults("")).containsExactly(new Fault("", "The file is empty"));
        assertThat(AgreementJson.read(new byte[] {'"', (byte) 0xC3, '"'})).isEqualTo(
                new Unreadable(List.of(new Fault("", "The file must be UTF-8 text"))));
    }

    @Example
    void refusesTextThatIsNotWhatItSeems() {
        for (var bad : List.of("\\u202e", "\\u0000", "<script>", "\\ud800")) {
            assertThat(faults(WHOLE.replace("DPIA-7", "DPIA" + bad))).extracting(Fault::path).containsExactly("basis.dpia");
        }
        assertThat(faults(WHOLE.replace("DPIA-7", "DPIA\\n7"))).containsExactly(
                new Fault("basis.dpia", "This must be on one line"));
    }

    @Example
    void refusesABodyTwice() {
        var twice = WHOLE.replace(new UUID(3, 4).toString(), new UUID(1, 2).toString());
        assertThat(faults(twice)).containsExactly(new Fault("parties[1].body", "This body is a party twice"));
    }

    @Example
    void refusesPartsTakenOutThatAreNoneOrTwice() {
        var reason = "\"reason\" : \"Its annexes name officers.\"";
        var taken = reason + ", \"withheld\" : ";
        var redacted = WHOLE.replace("title-and-purpose", "redacted");
        assertThat(redacted).contains(reason);
        assertThat(faults(redacted.replace(reason, taken + "[\"security\", \"items\"]"))).isEmpty();
        assertThat(faults(redacted.replace(reason, taken + "[\"security\", \"security\"]")))
                .containsExactly(new Fault("publication.withheld[1]", "This is in the list twice"));
        assertThat(faults(redacted.replace(reason, taken + "[\"annexes\"]")))
                .extracting(Fault::path).containsExactly("publication.withheld[0]");
        assertThat(faults(WHOLE.replace(reason, taken + "[\"security\"]")))
                .containsExactly(new Fault("publication.withheld", "This must be left out unless parts are taken out"));
    }

    private static List<Fault> faults(String json) {
        return AgreementJson.read(json.getBytes(UTF_8)) instanceof Unreadable(var faults) ? faults : List.of();
    }

    @Provide
    Arbitrary<String> tampered() {
        var pieces = Arbitraries.of("null", "{", "}", "[", "]", "\"", ",", ":", "\\", "\\ud800", "\\u0000", "1e999",
                "-", "\u202E", "<b>", "true", "[[[[[[[[[[", "\n", "\u0000", "99999999999999999999999999", "\"title\":1,");
        return Combinators.combine(Arbitraries.integers().between(0, WHOLE.length()),
                Arbitraries.integers().between(0, 40), pieces).as((at, gone, piece) -> WHOLE.substring(0, at) + piece
                        + WHOLE.substring(Math.min(WHOLE.length(), at + gone)));
    }

    @Provide
    Arbitrary<AgreementContents> agreements() {
        var headings = text(300).list().ofSize(AgreementHeading.values().length).map(texts -> {
                    var words = new EnumMap<AgreementHeading, String>(AgreementHeading.class);
                    for (var heading : AgreementHeading.values()) {
                        words.put(heading, texts.get(heading.ordinal()));
                    }
                    return words;
                });
        var contents = Combinators.combine(line(), headings).as(Contents::new);
        var party = Combinators.combine(Arbitraries.create(UUID::randomUUID).map(BodyId::new),
                Arbitraries.of(true, false), line()).as(Party::new);
        var parties = party.list().ofMinSize(1).ofMaxSize(5).map(Parties::new);
        var slugs = Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(20).set()
                .ofMinSize(1).ofMaxSize(4);
        var basis = Combinators.combine(slugs, slugs, line(), line().injectNull(0.5)).as((purposes, gateways, dpia, notice) ->
                new Basis(each(purposes, Purpose::new), each(gateways, GatewayId::new), dpia, notice));
        var term = Combinators.combine(Arbitraries.integers().between(0, 20_000), Arbitraries.integers().between(1, 2000),
                Arbitraries.integers().between(1, Term.MONTHS_MAX), line()).as((day, length, months, rule) -> {
                    var first = LocalDate.of(2020, 1, 1).plusDays(day);
                    return new Term(first, first.plusDays(length), first.plusDays(Math.ceilDiv(length, 2)), months, rule);
                });
        var publication = Combinators.combine(Arbitraries.of(Openness.class), text(200)).as((openness, reason) ->
                new Publication(openness, openness.needsReason() ? reason : null,
                        openness == Openness.REDACTED ? Set.of(AgreementHeading.SECURITY) : Set.of()));
        return Combinators.combine(contents, parties, basis, term, publication).as(AgreementContents::new);
    }

    private static <T> Set<T> each(Set<String> slugs, java.util.function.Function<String, T> of) {
        return slugs.stream().map(of).collect(Collectors.toSet());
    }

    private static Arbitrary<String> line() {
        return text(AgreementPart.LINE_MAX).filter(text -> text.indexOf('\n') < 0);
    }

    /// As people type it and the service keeps it.
    private static Arbitrary<String> text(int max) {
        return Arbitraries.strings().withChars("aZ09 \"\\{}[],:/'é\u00A3\u0439\n\t\uD83D\uDE00").ofMinLength(1).ofMaxLength(max)
                .map(text -> PlainText.tidy("x" + text.replaceAll("[\uD800-\uDFFF]", "\uD83D\uDE00"))).map(text ->
                        text.codePointCount(0, text.length()) > max ? "short" : text)
                .filter(text -> PlainText.fault(text, max).isEmpty());
    }
}

package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.BodyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A register with anything wrong in it is refused, naming file, entry and field.
class LawBookRefusesTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("gateways.json", "\"citation\": \"Security Service Act 1989 s.2(2)(a)\",", "",
                        "entry ssa-1989-s2, field citation: missing"),
                fault("gateways.json", "\"citation\": \"Security Service Act 1989 s.2(2)(a)\",", "\"citation\": \" \",",
                        "entry ssa-1989-s2, field citation: not text, or blank"),
                fault("gateways.json", "\"citation\": \"Security Service Act 1989 s.2(2)(a)\",", "\"citation\": 7,",
                        "entry ssa-1989-s2, field citation: not text, or blank"),
                fault("gateways.json", "\"nature\": \"POWER\"", "\"nature\": \"WISH\"",
                        "entry ssa-1989-s2, field nature: unknown: WISH"),
                fault("gateways.json", "\"nature\": \"POWER\"", "\"nature\": \"POWER\", \"colour\": \"blue\"",
                        "entry ssa-1989-s2, field colour: unknown field"),
                fault("gateways.json", "\"source\": \"statute\"", "\"source\": \"rumour\"",
                        "entry ssa-1989-s2, field source: unknown: rumour"),
                fault("gateways.json", "\"fromStanding\": \"to be checked\"", "\"fromStanding\": \"sure\"",
                        "entry ssa-1989-s2, field fromStanding: unknown: sure"),
                fault("gateways.json", "\"from\": \"1989-12-18\"", "\"from\": \"1989-02-30\"",
                        "entry ssa-1989-s2, field from: not a date: 1989-02-30"),
                fault("gateways.json", "\"from\": \"1989-12-18\"", "\"from\": \"1989-12-18\", \"until\": \"1989-12-18\"",
                        "entry ssa-1989-s2, field until: not after 1989-12-18"),
                fault("gateways.json", "\"nations\": [\"ENGLAND\", \"WALES\"]", "\"nations\": []",
                        "entry ssa-1989-s2, field nations: not a list with something in it"),
                fault("gateways.json", "\"nations\": [\"ENGLAND\", \"WALES\"]", "\"nations\": \"ENGLAND\"",
                        "entry ssa-1989-s2, field nations: not a list with something in it"),
                fault("gateways.json", "\"nations\": [\"ENGLAND\", \"WALES\"]", "\"nations\": [\"WALES\", \"WALES\"]",
                        "entry ssa-1989-s2, field nations: twice: WALES"),
                fault("gateways.json", "\"from\": [\"SECURITY_SERVICE\"]", "\"from\": [\"ANY\", \"SCHOOL\"]",
                        "entry ssa-1989-s2, ways 1, field from: unknown: ANY"),
                fault("gateways.json", "\"purposes\": [\"national-security\"", "\"purposes\": [\"curiosity\"",
                        "entry ssa-1989-s2, ways 1, field purposes: unknown: curiosity"),
                fault("gateways.json", "\"material\": [\"INVESTIGATORY_POWERS\"]", "\"material\": [\"GOSSIP\"]",
                        "entry ssa-1989-s2, never 1, field material: unknown: GOSSIP"),
                fault("gateways.json", "{\"need\": \"necessary-for-the-service\"}", "{\"need\": \"luck\"}",
                        "entry ssa-1989-s2, needs 1, field need: unknown: luck"),
                fault("gateways.json", "{\"need\": \"necessary-for-the-service\"}", "\"luck\"",
                        "entry ssa-1989-s2, needs 1: not an object"),
                fault("gateways.json", "{\"en\": \"Security Service Act 1989 s.2(2)(a)\", \"cy\"", "{\"cy\"",
                        "entry ssa-1989-s2, title, field en: missing"),
                fault("gateways.json", "\"id\": \"ssa-1989-s2\",", "", "entry without an id, field id: missing"),
                fault("gateways.json", "\"id\": \"cta-2008-s19\"", "\"id\": \"ssa-1989-s2\"",
                        "entry ssa-1989-s2, field from: 2008-12-24 overlaps the version before it, or stands out of order"),
                fault("gateways.json", "\"entries\": [", "\"entries\": [], \"was\": [",
                        "the file, field entries: not a list with something in it"),
                fault("gateways.json", "\"note\"", "\"remark\"", "the file, field remark: unknown field"),
                fault("needs.json", "\"id\": \"designation-notice\"", "\"id\": \"crossing-regime\"",
                        "entry crossing-regime, field from: 2025-11-17 overlaps"),
                fault("regimes.json", "\"kinds\": [\"SECURITY_SERVICE\"]", "\"kinds\": [\"SCHOOL\"]",
                        "entry part-4, field kinds: SCHOOL is also under part-2"),
                fault("regimes.json", "\"into\": \"part-4\"", "\"into\": \"part-5\"",
                        "entry part-2, field crossings: unknown: part-5"),
                fault("limits.json", "\"within\": \"P30D\"", "\"within\": \"soon\"",
                        "entry complaint-acknowledged, field within: not a period above zero: soon"),
                fault("limits.json", "\"within\": \"P30D\"", "\"within\": \"P0D\"",
                        "entry complaint-acknowledged, field within: not a period above zero: P0D"),
                fault("limits.json", "\"within\": \"P30D\"", "\"within\": \"P-1D\"",
                        "entry complaint-acknowledged, field within: not a period above zero: P-1D"),
                fault("limits.json", "\"workingDays\": 5", "\"workingDays\": 0",
                        "entry gateway-assessment, field workingDays: not a number above zero"),
                fault("limits.json", "\"workingDays\": 5", "\"workingDays\": \"five\"",
                        "entry gateway-assessment, field workingDays: not a number above zero"),
                fault("bank-holidays.json", "\"2025-04-18\"", "\"2025-04-31\"",
                        "entry england-and-wales, field days: unknown: 2025-04-31"),
                fault("bank-holidays.json", "\"2025-04-18\"", "\"2026-04-18\"",
                        "entry england-and-wales, field days: unknown: 2026-04-18"),
                fault("purposes.json", "\"label\"", "\"label\": {\"en\": \"x\", \"cy\": \"x\"}, \"label\"",
                        "the file: not JSON: "),
                fault("purposes.json", "{", "{}{", "the file: not JSON: "));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesFileEntryAndField(String file, String text, String by, String message) {
        assertThatThrownBy(() -> LawBook.read(name ->
                name.equals(file) ? Register.altering(file, text, by) : LawBook.resource(name)))
                .isInstanceOf(InvalidLaw.class)
                .hasMessageStartingWith("law/" + file + ", " + message);
    }

    @Test
    void aNeedHasOneVersion() {
        String second = """
                {"id": "article-6-basis", "question": "?", "citation": "c", "source": "statute", "from": "2040-01-01"}""";
        String ended = Register.adding(LawBook.resource("needs.json"), second).replace(
                "\"citation\": \"UK GDPR Article 6; Data Protection Act 2018 s.8\",",
                "\"citation\": \"UK GDPR Article 6; Data Protection Act 2018 s.8\", \"until\": \"2040-01-01\",");
        assertThatThrownBy(() -> LawBook.read(name -> name.equals("needs.json") ? ended : LawBook.resource(name)))
                .hasMessage("law/needs.json, entry article-6-basis, field id: twice");
    }

    @Test
    void aKindMayChangeRegimeFromOneDayToTheNextButNotSooner() {
        String ended = Register.altering("regimes.json", "\"from\": \"2018-05-25\",",
                "\"from\": \"2018-05-25\", \"until\": \"2026-01-01\",");
        LawBook book = LawBook.read(name -> name.equals("regimes.json")
                ? Register.adding(ended, schoolsUnderANewPart("2026-01-01")) : LawBook.resource(name));
        assertThat(book.regimes().of(BodyKind.SCHOOL, LocalDate.of(2025, 12, 31))).get()
                .extracting(Regime::slug).isEqualTo("part-2");
        assertThat(book.regimes().of(BodyKind.SCHOOL, LocalDate.of(2026, 1, 1))).get()
                .extracting(Regime::slug).isEqualTo("part-9");
        for (String tooSoon : List.of("2025-12-31", "2018-05-24")) {
            assertThatThrownBy(() -> LawBook.read(name -> name.equals("regimes.json")
                    ? Register.adding(ended, schoolsUnderANewPart(tooSoon)) : LawBook.resource(name)))
                    .hasMessage("law/regimes.json, entry part-9, field kinds: SCHOOL is also under part-2");
        }
    }

    private static String schoolsUnderANewPart(String from) {
        return """
                {"id": "part-9", "title": {"en": "Part 9", "cy": "Rhan 9"}, "citation": "c", "source": "statute",
                 "from": "%s", "kinds": ["SCHOOL"], "needs": [{"need": "article-6-basis"}]}""".formatted(from);
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> LawBook.resource("customs.json")).isInstanceOf(InvalidLaw.class)
                .hasMessage("law/customs.json, the file: missing");
    }

    @Test
    void theUnalteredRegisterIsRead() {
        assertThat(LawBook.read(LawBook::resource).gateways().all()).isNotEmpty();
    }

    private static Arguments fault(String file, String text, String by, String message) {
        return Arguments.of(file, text, by, message);
    }
}

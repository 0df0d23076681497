package org.concordat.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Promise 10: no table, column, class, field or method ranks or profiles anyone.
@ConcordatTest
class NobodyIsScoredTest {

    private static final Set<String> WORDS = Set.of("score", "scores", "scored", "scoring", "risk", "risks", "rank",
            "ranks", "ranked", "ranking", "rating", "ratings", "profile", "profiles", "profiling", "vulnerability",
            "propensity", "likelihood", "threatlevel", "dangerousness", "extremist", "suspect", "watchlist", "risky", "riskiness",
            "dangerous", "severity", "susceptibility", "suspicion", "suspects", "percentile", "probability", "prediction",
            "predicted", "predictor", "redflag", "redflags", "concernlevel", "concernindex", "concernpoints", "dangerpoints", "tier",
            "triagelevel", "personindex", "heat", "rag");

    /// Where a number that stands beside a person or their case could say how bad they are, whatever it is called.
    private static final List<String> ABOUT_PEOPLE = List.of("people", "casework", "panels", "intake");

    /// Grades by any name, of which two stand together.
    private static final Set<String> GRADES = Set.of("HIGH", "MEDIUM", "LOW", "SEVERE", "MODERATE", "MILD", "AMBER", "VERY_HIGH",
            "VERY_LOW", "ELEVATED");

    private static final Pattern RULE = Pattern.compile("Rule<(?:\\w+)?>\\(\"([a-z.-]+)\"");
    private static final Pattern ALIAS = Pattern.compile("\\bas (\\w+)");

    @Autowired
    private ApplicationContext service;

    @Test
    void noTableOrColumnScoresAnyone() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = Superuser.connect(service); var statement = connection.createStatement();
             var rows = statement.executeQuery("""
                     select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                      where table_schema not in ('pg_catalog', 'information_schema')
                        and table_name <> 'flyway_schema_history'
                     """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(scoring(names)).isEmpty();
    }

    @Test
    void noCodeScoresAnyone() {
        var names = classes().stream().filter(it -> !it.getPackageName().startsWith("org.concordat.pages"))
                .flatMap(NobodyIsScoredTest::names).toList();
        assertThat(names).hasSizeGreaterThan(1000);
        assertThat(scoring(names)).isEmpty();
    }

    /// A number about people is one that was looked at here: a new one turns this red, by whatever name.
    @Test
    void noNumberStandsBesideAPersonOrTheirCaseUnlessItIsKnownWhatItCounts() throws SQLException {
        assertThat(column("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                 where table_schema in ('people', 'casework', 'panels', 'intake')
                   and data_type in ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision') order by 1
                """)).as("rows in their order, and keys of words").containsExactly("casework.bundle.number", "casework.decision.number",
                "casework.ownership.number", "panels.consent.number", "panels.plan.number", "people.judgement.number",
                "people.membership.number", "people.token.key");
        var fractions = classes().stream().filter(it -> ABOUT_PEOPLE.stream().anyMatch(module -> it.getPackageName().startsWith("org.concordat." + module)))
                .flatMap(it -> it.getFields().stream()).filter(NobodyIsScoredTest::isFraction).map(JavaMember::getFullName).toList();
        assertThat(fractions).as("how near two spellings are").containsExactly("org.concordat.people.Spelling.NEAR");
    }

    @Test
    void nothingIsGradedHighOrLow() throws SQLException {
        var checks = column("select pg_get_constraintdef(oid) from pg_constraint where contype = 'c'");
        assertThat(checks).hasSizeGreaterThan(100).noneMatch(NobodyIsScoredTest::grades);
        assertThat(classes().stream().filter(JavaClass::isEnum).filter(NobodyIsScoredTest::grades).toList()).isEmpty();
        assertThat(grades("CHECK ((level = ANY (ARRAY['HIGH'::text, 'MEDIUM'::text, 'LOW'::text])))")).isTrue();
        assertThat(grades(new ClassFileImporter().importClass(Concern.class))).isTrue();
    }

    enum Concern { HIGH, LOW }

    /// The id of a rule and the name that a statement gives to what it works out are strings of the source.
    @Test
    void noRuleAndNoStatementScoresAnyone() throws IOException {
        var rules = new ArrayList<String>();
        var aliases = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                RULE.matcher(source).results().map(it -> it.group(1)).forEach(rules::add);
                if (file.toString().endsWith("Sql.java")) {
                    ALIAS.matcher(source).results().map(it -> it.group(1)).forEach(aliases::add);
                }
            }
        }
        assertThat(rules).hasSizeGreaterThan(50);
        assertThat(scoring(rules)).isEmpty();
        assertThat(aliases).hasSizeGreaterThan(50);
        assertThat(scoring(aliases)).isEmpty();
        assertThat(scoring(List.of("people.most-dangerous-first", "concern_points"))).hasSize(2);
        assertThat(RULE.matcher("new Rule<>(\"people.most-dangerous-first\", CITED").find()).isTrue();
    }

    /// How likely a match is, is words. The one number of it puts several in order, in [Likeness] alone.
    @Test
    void noMatchIsANumberOnAnyPageOrInAnyTable() throws SQLException {
        assertThat(numbers(Likeness.class, Reason.class, Looked.class, Looked.Suggestion.class, Beside.class,
                Deconfliction.Pair.class, Judgement.class)).isEmpty();
        assertThat(numbers(Weighed.class)).containsExactly("Weighed.nearness");
        try (var connection = Superuser.connect(service); var statement = connection.createStatement();
             var rows = statement.executeQuery("""
                     select table_name || '.' || column_name from information_schema.columns
                      where table_schema = 'people' and data_type in ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision')
                      order by 1
                     """)) {
            var kept = new ArrayList<String>();
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
            assertThat(kept).containsExactly("judgement.number", "membership.number", "token.key");
        }
    }

    record Weighed(double nearness) {
    }

    private static List<String> numbers(Class<?>... records) {
        return Arrays.stream(records).flatMap(type -> Arrays.stream(type.getRecordComponents())
                .filter(it -> it.getType().isPrimitive() && it.getType() != boolean.class || Number.class.isAssignableFrom(it.getType()))
                .map(it -> type.getSimpleName() + "." + it.getName())).toList();
    }

    @Test
    void aColumnAFieldAndAClassThatScoreAreCaught() {
        assertThat(scoring(List.of("people.identity.risk_rating", "people.identity.name"))).hasSize(1);
        var offender = new ClassFileImporter().importClasses(RiskProfile.class);
        assertThat(scoring(offender.stream().flatMap(NobodyIsScoredTest::names).toList()))
                .anyMatch(name -> name.endsWith("threatScore")).anyMatch(name -> name.endsWith("RiskProfile"));
        assertThat(scoring(List.of("people.identity.threat_level", "Case.threatLevel", "watch_list", "dangerPoints"))).as("in two words")
                .hasSize(4);
        assertThat(scoring(List.of("law.Frank", "underscored", "asterisk"))).isEmpty();
    }

    record RiskProfile(int threatScore) {
    }

    private List<String> column(String sql) throws SQLException {
        try (var connection = Superuser.connect(service); var statement = connection.createStatement();
             var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static JavaClasses classes() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.concordat");
    }

    private static boolean isFraction(JavaField it) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.math.BigDecimal").contains(it.getRawType().getName());
    }

    private static boolean grades(String check) {
        return GRADES.stream().filter(it -> check.contains("'" + it + "'")).count() > 1;
    }

    private static boolean grades(JavaClass it) {
        return it.getFields().stream().filter(field -> GRADES.contains(field.getName())).count() > 1;
    }

    private static Stream<String> names(JavaClass it) {
        return Stream.concat(Stream.of(it.getSimpleName()),
                it.getMembers().stream().filter(member -> !member.getName().startsWith("lambda$"))
                        .map(JavaMember::getFullName).map(name -> name.replaceAll("\\(.*", "")));
    }

    private static List<String> scoring(Collection<String> names) {
        return names.stream().filter(name -> words(name).anyMatch(WORDS::contains)).toList();
    }

    /// The words of a name, and each two neighbours as one: `threatLevel` and `threat_level` are `threatlevel` too.
    private static Stream<String> words(String name) {
        var each = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
        return Stream.concat(Arrays.stream(each), IntStream.range(1, each.length).mapToObj(it -> each[it - 1] + each[it]));
    }
}

package org.concordat.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            "propensity", "likelihood", "threatlevel", "dangerousness", "extremist", "suspect", "watchlist");

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
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.concordat");
        var names = classes.stream().filter(it -> !it.getPackageName().startsWith("org.concordat.pages"))
                .flatMap(NobodyIsScoredTest::names).toList();
        assertThat(names).hasSizeGreaterThan(1000);
        assertThat(scoring(names)).isEmpty();
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
        assertThat(scoring(List.of("law.Frank", "underscored", "asterisk"))).isEmpty();
    }

    record RiskProfile(int threatScore) {
    }

    private static Stream<String> names(JavaClass it) {
        return Stream.concat(Stream.of(it.getSimpleName()),
                it.getMembers().stream().filter(member -> !member.getName().startsWith("lambda$"))
                        .map(JavaMember::getFullName).map(name -> name.replaceAll("\\(.*", "")));
    }

    private static List<String> scoring(Collection<String> names) {
        return names.stream().filter(name -> words(name).anyMatch(WORDS::contains)).toList();
    }

    /// The words of the last part of a name, and of its table: `riskRating` and `risk_rating` are both two.
    private static Stream<String> words(String name) {
        return Arrays.stream(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }
}

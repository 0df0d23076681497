package org.concordat.complaints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whether anything is held about whoever complains, nothing that answers them asks.
class NothingHeldIsAskedTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.concordat");

    private static final Pattern RECORDS = Pattern.compile("\\b(people|casework|requests|panels|sharing)\\.(?!marked_above_official)\\w+");

    @Test
    void nothingOfItLooksIntoRecords() {
        looksIntoNoRecord("org.concordat.complaints..").check(CLASSES);
    }

    @Test
    void whatLooksIsCaught() {
        assertThatThrownBy(() -> looksIntoNoRecord("org.concordat.panels..").check(CLASSES)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule looksIntoNoRecord(String from) {
        return noClasses().that().resideInAPackage(from).should().dependOnClassesThat().resideInAnyPackage("org.concordat.people..",
                "org.concordat.casework..", "org.concordat.requests..", "org.concordat.panels..");
    }

    /// Nor does the database, where it answers.
    @Test
    void noFunctionLooksEither() {
        assertThat(RECORDS.matcher(written("V256__complaints.sql")).results().map(MatchResult::group)).isEmpty();
        assertThat(RECORDS.matcher(written("V207__concerns_from_the_public.sql")).results().map(MatchResult::group)).contains("casework.case");
    }

    private static String written(String migration) {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration", migration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

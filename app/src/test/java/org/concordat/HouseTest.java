package org.concordat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.concordat.house.broken.Broken;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/// The rooms of the house, and which opens onto which.
class HouseTest {

    /// Templates, compiled: each knows the page it shows.
    private static final String TEMPLATES = "org.concordat.pages..";

    /// Libraries beside the house, which know nothing of it.
    private static final String LIBRARY = "org.concordat.tlog..";
    private static final String DRAWS = "org.concordat.draw..";
    private static final String FIGURES = "org.concordat.sdc..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.concordat");

    private static final ArchRule TIME_IS_INJECTED = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @Test
    void everyModuleUsesOnlyWhatItNames() {
        ApplicationModules.of(Concordat.class, resideInAnyPackage(TEMPLATES, LIBRARY, DRAWS, FIGURES)).verify();
    }

    @Test
    void aModuleThatReachesUpIsCaught() {
        assertThatThrownBy(() -> ApplicationModules.of(Broken.class, new ImportOption.OnlyIncludeTests()).verify())
                .isInstanceOf(Violations.class);
    }

    @Test
    void everyModuleSaysWhatItIsFor() {
        ApplicationModules.of(Concordat.class, resideInAnyPackage(TEMPLATES, LIBRARY, DRAWS, FIGURES)).forEach(module ->
                assertThat(module.getBasePackage().getAnnotation(
                        org.springframework.modulith.ApplicationModule.class)).as(module.getDisplayName()).isPresent());
    }

    /// The one in the tests would come first on the class path, and with it another set of allowed dependencies.
    @Test
    void noPackageDescriptionInTheTestsHidesOneThatShips() {
        ApplicationModules.of(Concordat.class, resideInAnyPackage(TEMPLATES, LIBRARY, DRAWS, FIGURES)).forEach(module ->
                assertThat(descriptions(module.getBasePackage().getName())).as(module.getDisplayName()).hasSize(1));
    }

    private static List<URL> descriptions(String packageName) {
        try {
            return Collections.list(HouseTest.class.getClassLoader()
                    .getResources(packageName.replace('.', '/') + "/package-info.class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void timeIsInjected() {
        TIME_IS_INJECTED.check(CLASSES);
    }

    @Test
    void readingTheClockOfTheMachineIsCaught() {
        var offender = new ClassFileImporter().importClasses(ReadsTheClock.class);
        assertThatThrownBy(() -> TIME_IS_INJECTED.check(offender)).isInstanceOf(AssertionError.class);
    }

    static final class ReadsTheClock {

        Instant now() {
            return Instant.now();
        }
    }
}

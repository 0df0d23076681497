package org.concordat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.partnership.Bodies;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/// What stands behind a page is asked for by somebody: pages call no front door that is not told who asks, for such a
/// one does not ask the rules. The demonstration's sign-in is before anybody has signed in.
class PagesAskTest {

    private static final DescribedPredicate<JavaMethodCall> ASKING_FOR_NOBODY =
            DescribedPredicate.describe("a front door that is not told who asks", call ->
                    call.getTargetOwner().getPackageName().matches("org\\.concordat\\.(sharing|partnership|people)")
                            && call.getTargetOwner().isAnnotatedWith(Component.class)
                            && call.getTarget().getRawParameterTypes().stream().noneMatch(type ->
                                    type.isEquivalentTo(SignedIn.class) || type.isEquivalentTo(Viewer.class)));

    private static final ArchRule PAGES_SAY_WHO_ASKS = noClasses().that().resideInAPackage("org.concordat..web..")
            .and().resideOutsideOfPackage("org.concordat.demonstration..").should().callMethodWhere(ASKING_FOR_NOBODY);

    @Test
    void pagesSayWhoAsks() {
        PAGES_SAY_WHO_ASKS.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.concordat"));
    }

    @Test
    void aCallForNobodyIsCaught() {
        var rule = noClasses().that().haveSimpleName("Careless").should().callMethodWhere(ASKING_FOR_NOBODY);
        var offender = new ClassFileImporter().importClasses(Careless.class, Bodies.class);
        assertThatThrownBy(() -> rule.check(offender)).isInstanceOf(AssertionError.class);
    }

    static final class Careless {

        int bodies(Bodies bodies, LocalDate day) {
            return bodies.all(day).size();
        }
    }
}

package org.concordat.community;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// What the public sees leads, through no module whatever, to those that hold people and what is shared about them.
class PublicModuleTest {

    private static final String[] ABOUT_PEOPLE = {"org.concordat.people..", "org.concordat.sharing..", "org.concordat.casework..",
        "org.concordat.requests..", "org.concordat.panels..", "org.concordat.records.."};

    @Test
    void nothingOfItLeadsToPeople() {
        leadsNowhere("org.concordat.community..").check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.concordat"));
    }

    @Test
    void aWayThatIsThereIsCaught() {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.concordat");
        assertThatThrownBy(() -> leadsNowhere("org.concordat.intake..").check(classes)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule leadsNowhere(String from) {
        return noClasses().that().resideInAPackage(from).should().transitivelyDependOnClassesThat()
                .resideInAnyPackage(ABOUT_PEOPLE);
    }
}

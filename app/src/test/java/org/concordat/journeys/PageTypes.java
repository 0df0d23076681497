package org.concordat.journeys;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.govuk.Page;

/// The simple names of all that are a [Page] in what ships.
final class PageTypes {

    private PageTypes() {
    }

    static TreeSet<String> all() {
        return pages().map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of the public side, and those that are offered in the other language.
    static TreeSet<String> ofAnybody() {
        return pages().filter(type -> type.getPackageName().equals("org.concordat.community") || type.tryGetMethod("bilingual").isPresent())
                .map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The same, each with either language.
    static TreeSet<String> publicInBoth() {
        return ofAnybody().stream().flatMap(type -> Stream.of("en", "cy").map(language -> type + " " + language))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> pages() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.concordat").stream()
                .filter(type -> type.isAssignableTo(Page.class) && !type.isInterface());
    }
}

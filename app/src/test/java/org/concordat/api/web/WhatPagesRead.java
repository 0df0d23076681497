package org.concordat.api.web;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What pages ask of the domain for an officer, and what they show of its answers, beside what the API does: found in the compiled
/// classes, by what each calls.
final class WhatPagesRead {

    private static final String HERE = "org.concordat.";
    private static final Set<String> DOMAIN = Set.of(HERE + "sharing", HERE + "requests");
    private static final String SIGNED_IN = HERE + "access.SignedIn";

    private final JavaClasses classes;
    private final Predicate<JavaClass> pages;
    private final Predicate<JavaClass> api;

    private WhatPagesRead(JavaClasses classes, Predicate<JavaClass> pages, Predicate<JavaClass> api) {
        this.classes = classes;
        this.pages = pages;
        this.api = api;
    }

    static WhatPagesRead ofTheService() {
        return of(it -> it.startsWith(HERE + "sharing.web") || it.startsWith(HERE + "requests.web") || it.startsWith(HERE + "pages.sharing")
                || it.startsWith(HERE + "pages.requests"), it -> it.startsWith(HERE + "api.web"), new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.concordat"));
    }

    /// @param pages by the names of their classes, and so the API
    static WhatPagesRead of(Predicate<String> pages, Predicate<String> api, Class<?>... classes) {
        return of(pages, api, new ClassFileImporter().importClasses(classes));
    }

    private static WhatPagesRead of(Predicate<String> pages, Predicate<String> api, JavaClasses classes) {
        return new WhatPagesRead(classes, it -> pages.test(it.getName()), it -> api.test(it.getName()));
    }

    /// What pages ask for an officer and the API does not: `Homes.found`; or `Grants` where it asks that for nothing.
    Set<String> doorsOfPagesAlone() {
        return alone(doors(pages), doors(api));
    }

    /// What pages show and the API does not: `Holding.reason`; or `Grant` where it shows nothing of that.
    Set<String> wordsOfPagesAlone() {
        var whole = new HashSet<JavaClass>();
        classes.stream().filter(api).filter(JavaClass::isRecord).forEach(it -> shownWhole(it, whole));
        var names = whole.stream().map(JavaClass::getName).collect(Collectors.toSet());
        var words = words(pages).stream().filter(it -> !names.contains(it.owner())).collect(Collectors.toSet());
        return alone(words, words(api));
    }

    private record Member(String owner, String name) {

        /// The class in whose file it is.
        String outermost() {
            var simple = owner.substring(owner.lastIndexOf('.') + 1);
            return simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
        }

        @Override
        public String toString() {
            return owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.') + "." + name;
        }
    }

    private static Set<String> alone(Set<Member> pages, Set<Member> api) {
        var known = api.stream().map(Member::outermost).collect(Collectors.toSet());
        return pages.stream().filter(it -> !api.contains(it)).map(it -> known.contains(it.outermost()) ? it.toString() : it.outermost())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Member> doors(Predicate<JavaClass> of) {
        return called(of).filter(it -> !it.getRawParameterTypes().isEmpty()
                && it.getRawParameterTypes().getFirst().getName().equals(SIGNED_IN)).map(WhatPagesRead::member).collect(Collectors.toSet());
    }

    private Set<Member> words(Predicate<JavaClass> of) {
        return called(of).filter(it -> it.getRawParameterTypes().isEmpty() && it.getOwner().isRecord()
                && it.getOwner().getFields().stream().anyMatch(field -> isComponent(field) && field.getName().equals(it.getName())))
                .map(WhatPagesRead::member).collect(Collectors.toSet());
    }

    private Stream<CodeUnitAccessTarget> called(Predicate<JavaClass> of) {
        return classes.stream().filter(of).flatMap(it -> Stream.<JavaCodeUnitAccess<?>>concat(it.getMethodCallsFromSelf().stream(),
                        it.getMethodReferencesFromSelf().stream())).<CodeUnitAccessTarget>map(JavaCodeUnitAccess::getTarget)
                .filter(it -> DOMAIN.contains(it.getOwner().getPackageName()));
    }

    private static Member member(CodeUnitAccessTarget it) {
        return new Member(it.getOwner().getName(), it.getName());
    }

    private static boolean isComponent(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC);
    }

    /// Records of the domain that a record of the API holds: all that they hold is in the document.
    private static void shownWhole(JavaClass it, Set<JavaClass> found) {
        it.getFields().stream().filter(WhatPagesRead::isComponent).map(JavaField::getType).map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream).filter(type -> type.isRecord() && found.add(type)).forEach(type -> shownWhole(type, found));
    }
}

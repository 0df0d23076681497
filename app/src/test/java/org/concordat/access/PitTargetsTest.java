package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.w3c.dom.NodeList;

/// What mutation testing changes, and what it asks (the profile `mutation` of `app/pom.xml`): no rule stands outside, and
/// no test of rules is left out.
class PitTargetsTest {

    private static final JavaClasses SERVICE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.concordat");

    private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.concordat");

    @Test
    void noRulesStandOutsideWhatIsChanged() throws Exception {
        var with = SERVICE.stream().filter(PitTargetsTest::hasRules).map(JavaClass::getName).toList();
        assertThat(with).contains("org.concordat.sharing.ApprovalRules", "org.concordat.api.ClientRules");
        var changed = params("targetClasses");
        var spared = params("excludedClasses");
        assertThat(with).filteredOn(it -> !isAmong(it, changed) || isAmong(it, spared))
                .as("rules that mutation testing does not change: name the class …Rules").isEmpty();
    }

    @Test
    void everyTestOfRulesIsAskedAndNoneStartsTheService() throws Exception {
        var patterns = params("targetTests");
        var asked = TESTS.stream().filter(it -> isAmong(it.getName(), patterns)).toList();
        assertThat(asked).extracting(JavaClass::getName).contains("org.concordat.requests.RequestRulesTest",
                "org.concordat.api.ClientRulesTest", "org.concordat.notices.HookRulesTest", WhoMayDoWhatTest.class.getName());
        assertThat(asked).filteredOn(it -> it.isMetaAnnotatedWith(SpringBootTest.class)
                || it.isAnnotatedWith(ConcordatTest.class)).isEmpty();
    }

    @Test
    void everyPatternNamesSomething() throws Exception {
        assertThat(params("targetTests")).allSatisfy(pattern ->
                assertThat(TESTS).as(pattern).anyMatch(it -> isAmong(it.getName(), List.of(pattern))));
        assertThat(params("targetClasses")).allSatisfy(pattern ->
                assertThat(SERVICE).as(pattern).anyMatch(it -> isAmong(it.getName(), List.of(pattern))));
    }

    @Test
    void rulesThatStandElsewhereAreCaught() {
        assertThat(hasRules(new ClassFileImporter().importClass(Careless.class))).isTrue();
        assertThat(isAmong("org.concordat.sharing.Careless", List.of("org.concordat.*Rules*"))).isFalse();
        assertThat(isAmong("org.concordat.sharing.web.ApprovalRules$1", List.of("org.concordat.*Rules*"))).isTrue();
    }

    static final class Careless {

        Rules<String> speaking() {
            return Rules.of(Act.of("test.speak", String.class), new Rule<>("access.exists", "None", (viewer, it) -> true));
        }
    }

    /// Whether it makes rules, or a rule: not what hands round those of others.
    private static boolean hasRules(JavaClass it) {
        return !it.isEquivalentTo(Rule.class) && it.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Rule.class))
                || it.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(Rules.class)
                        && call.getName().equals("of"));
    }

    /// As PIT reads a pattern: a star is any part of a name, dots and all.
    private static boolean isAmong(String name, List<String> patterns) {
        return patterns.stream().anyMatch(pattern -> Pattern.matches(
                Pattern.quote(pattern).replace("*", "\\E.*\\Q"), name));
    }

    private static List<String> params(String list) throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(
                "//profile[id='mutation']//" + list + "/param", pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent().strip()).toList();
    }
}

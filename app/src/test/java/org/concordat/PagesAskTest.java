package org.concordat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.partnership.Bodies;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/// What stands behind a page is asked for by somebody: pages call no front door that is not told who asks, for such a
/// one does not ask the rules. The demonstration's sign-in is before anybody has signed in.
class PagesAskTest {

    /// What is asked for nobody, each with why.
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("org.concordat.access.Access", "the book of rules is published"),
            Map.entry("org.concordat.access.RuleWords", "the words of rules that decided already"),
            Map.entry("org.concordat.attachments.Cleaning", "it cleans a file, between two transactions that ask (decision 0062)"),
            Map.entry("org.concordat.api.Calls", "it is told by the call who asks, and asks the rules of calling itself"),
            Map.entry("org.concordat.community.OpenTableSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublicDescription", "which addresses of the public site answer with files, the same to all"),
            Map.entry("org.concordat.community.GrowthSql", "how the log grows, which anybody can see"),
            Map.entry("org.concordat.community.NewsSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublishedEditionSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublishedAreaSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublishedFigureSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublicConsultationSql", "what was published, and what anybody answers, as the public site's role"),
            Map.entry("org.concordat.community.PublicMatterSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublicPilotSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublicResourceSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublicSampleSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.community.PublicStatementSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.measures.MeasureDefinitions", "what is counted, the same to all"),
            Map.entry("org.concordat.community.SharedComplaintSql", "what anybody sends, and comes back for with its secret"),
            Map.entry("org.concordat.community.SharedConcernSql", "what anybody sends, and comes back for with its secret"),
            Map.entry("org.concordat.community.Turnstile", "how often somebody comes: it keeps nobody"),
            Map.entry("org.concordat.community.LawWords", "what the law calls things"),
            Map.entry("org.concordat.community.PublishedAgreementSql", "what was published, as the public site's role"),
            Map.entry("org.concordat.ledger.Checkpoints", "what the log shows to anybody"),
            Map.entry("org.concordat.ledger.EntryKinds", "the words for kinds of entries"),
            Map.entry("org.concordat.ledger.Ledger", "it is written to, and tells nothing"),
            Map.entry("org.concordat.ledger.PublicReceipts", "receipts of what was published, as the public site's role"),
            Map.entry("org.concordat.ledger.PublishedLog", "the log's files, for anybody"),
            Map.entry("org.concordat.print.Press", "it sets what was asked for already"),
            Map.entry("org.concordat.signin.Accounts", "an account is not an officer yet: the database rules on what it sees"));

    /// Whatever is of the web, and every controller, wherever it stands.
    private static final DescribedPredicate<JavaClass> ANSWER_REQUESTS = DescribedPredicate.describe("answer requests", it ->
            it.getPackageName().matches("org\\.concordat\\.[a-z]+\\.web(\\..*)?") || it.isMetaAnnotatedWith(Controller.class));

    private static final DescribedPredicate<JavaMethodCall> ASKING_FOR_NOBODY =
            DescribedPredicate.describe("a front door that is not told who asks", call ->
                    call.getTargetOwner().getPackageName().matches("org\\.concordat\\.[a-z]+")
                            && !NOBODYS.containsKey(call.getTargetOwner().getName())
                            && call.getTargetOwner().isAnnotatedWith(Component.class)
                            && call.getTarget().getRawParameterTypes().stream().noneMatch(type ->
                                    type.isEquivalentTo(SignedIn.class) || type.isEquivalentTo(Viewer.class)));

    private static final ArchRule PAGES_SAY_WHO_ASKS = noClasses().that(ANSWER_REQUESTS)
            .and().resideOutsideOfPackage("org.concordat.demonstration..").should().callMethodWhere(ASKING_FOR_NOBODY);

    @Test
    void pagesSayWhoAsks() {
        PAGES_SAY_WHO_ASKS.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.concordat"));
    }

    @Test
    void whatIsAskedForNobodyIsStillAsked() {
        var called = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.concordat")
                .stream().filter(ANSWER_REQUESTS).flatMap(it -> it.getMethodCallsFromSelf().stream())
                .map(it -> it.getTargetOwner().getName()).collect(Collectors.toSet());
        assertThat(called).containsAll(NOBODYS.keySet());
    }

    @Test
    void aCallForNobodyIsCaught() {
        var rule = noClasses().that().haveSimpleName("Careless").should().callMethodWhere(ASKING_FOR_NOBODY);
        var offender = new ClassFileImporter().importClasses(Careless.class, Bodies.class);
        assertThatThrownBy(() -> rule.check(offender)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aControllerOutsideTheWebIsLookedAt() {
        assertThat(new ClassFileImporter().importPackages("org.concordat.ledger").stream().filter(ANSWER_REQUESTS))
                .extracting(JavaClass::getSimpleName).containsExactly("LogController");
    }

    static final class Careless {

        int bodies(Bodies bodies, LocalDate day) {
            return bodies.all(day).size();
        }
    }
}

package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A mail names the list in which each thing waits and links to its page, and says nothing of the thing.
class MailTextTest {

    private static final URI ADDRESS = URI.create("https://concordat.example/");

    @Test
    void namesTheListAndItsPageAndNotTheThing() {
        var thing = UUID.randomUUID();
        var text = MailText.of(List.of(
                Letter.Line.of(NoticeKind.REQUEST_UP_AGAIN, "/requests/" + thing, LocalDate.of(2027, 1, 8)),
                Letter.Line.of(NoticeKind.HANDOVER_WAITS, "/handovers/" + thing, null)), ADDRESS);
        assertThat(text.body()).contains("""
                - A request of yours that was refused waits for an answer again, by Friday 8 January 2027.
                  Requests: https://concordat.example/requests
                - A case is offered to you.
                  Notices: https://concordat.example/notices
                """).doesNotContain(thing.toString());
    }

    @Test
    void everyListInWhichSomethingWaitsIsNamed() {
        assertThat(lists()).contains("/inbox", "/requests-to-us", "/glass/reviews", "/matters/steps");
        assertThat(lists().filter(it -> !MailText.isNamed(it))).isEmpty();
    }

    @Test
    void aListThatIsNotNamedIsCaughtAndIsFoundAmongTheNotices() {
        assertThat(MailText.isNamed("/nowhere")).isFalse();
        assertThat(MailText.of(List.of(new Letter.Line(NoticeKind.REQUEST_DUE, "/nowhere", null)), ADDRESS).body())
                .contains("  Notices: https://concordat.example/notices\n");
    }

    /// Those that tidings speak of.
    private static Stream<String> lists() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.concordat").stream()
                .filter(it -> it.getSimpleName().endsWith("Tidings")).map(JavaClass::reflect)
                .flatMap(it -> Arrays.stream(it.getDeclaredFields()))
                .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getType() == String.class).map(MailTextTest::value)
                .filter(it -> it.startsWith("/")).distinct();
    }

    private static String value(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

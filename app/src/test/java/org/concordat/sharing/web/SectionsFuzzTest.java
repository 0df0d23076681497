package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.access.RuleWords;
import org.concordat.govuk.Answers;
import org.concordat.law.Purposes;
import org.concordat.sharing.Section;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// Whatever is sent to the steps of a draft, and asked for in the addresses of lists: a section is read, or something is
/// wrong with what was typed; nothing is thrown.
class SectionsFuzzTest {

    private static final Purposes PURPOSES =
            new AnnotationConfigApplicationContext("org.concordat.law").getBean(Purposes.class);
    private static final Reasons REASONS = new Reasons(new RuleWords());
    private static final List<StepForm> FORMS = List.of(new SubjectForm(), new MatterForm(PURPOSES, REASONS),
            new AudienceForm(), new HandlingForm(), new ContentForm(), new JustificationForm(), new DatesForm(REASONS));

    private enum Standing { IN_FORCE, OVER }

    /// As a form is sent: `field=value`, a line each.
    @FuzzTest
    void sections(byte[] bytes) {
        var typed = typed(bytes);
        for (var form : FORMS) {
            for (var it : List.of(Composed.of(), Composed.of(new Section.Cover(Composed.AGREEMENT.id())))) {
                var answers = Answers.of(typed);
                var read = form.read(it, answers);
                assertThat(read.isPresent()).as(form.step() + " is read or wrong").isEqualTo(answers.ok());
                read.ifPresent(section -> assertThat(form.read(Composed.of(section), form.saved(Composed.of(section))))
                        .as("what is saved is read again").satisfies(again -> assertThat(again.isPresent()
                                || section instanceof Section.Audience).isTrue()));
            }
        }
    }

    @FuzzTest
    void page(byte[] bytes) {
        var asked = new String(bytes, StandardCharsets.UTF_8);
        assertThat(Paging.asked(asked)).isBetween(0, 999_999);
        Paging.filter(Standing.class, asked).ifPresent(it -> assertThat(Paging.slug(it)).isEqualTo(asked));
    }

    private static Map<String, String[]> typed(byte[] bytes) {
        var typed = new HashMap<String, String[]>();
        for (var line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            var parts = line.split("=", 2);
            typed.merge(parts[0], new String[] {parts.length > 1 ? parts[1] : ""}, (before, more) ->
                    new String[] {before[0], more[0]});
        }
        return typed;
    }
}

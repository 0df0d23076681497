package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void beginsWithNothing() {
        var draft = Paper.blank();
        assertThat(draft.sections()).isEmpty();
        assertThat(draft.isWhole()).isFalse();
        assertThat(draft.section(Section.Content.class)).isEmpty();
        assertThatThrownBy(() -> draft.the(Section.Content.class)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void isWholeWithEveryStepAndNotBefore() {
        var draft = Paper.blank();
        for (var section : Paper.sections()) {
            assertThat(draft.isWhole()).isFalse();
            draft = draft.with(section, Paper.AT);
            assertThat(draft.has(Step.of(section))).isTrue();
        }
        assertThat(draft.isWhole()).isTrue();
        assertThat(draft.without(Step.COVER).isWhole()).isFalse();
        assertThat(draft.without(Step.COVER).has(Step.COVER)).isFalse();
    }

    @Test
    void aSectionTakesThePlaceOfItsForerunnerAlone() {
        var whole = Paper.draft();
        var content = new Section.Content("Other", "Other words.", "Log 2");
        var later = whole.with(content, Paper.AT.plusSeconds(5));
        assertThat(later.the(Section.Content.class)).isEqualTo(content);
        assertThat(later.savedAt()).isEqualTo(Paper.AT.plusSeconds(5));
        assertThat(later.startedAt()).isEqualTo(Paper.AT);
        assertThat(later.without(Step.CONTENT)).isEqualTo(new Draft(whole.id(), whole.officer(), whole.body(),
                whole.startedAt(), later.savedAt(), null, null, null, whole.inherited(),
                whole.without(Step.CONTENT).sections()));
        assertThat(whole.the(Section.Content.class)).isNotEqualTo(content);
    }

    @Test
    void itsSectionsCannotBeChangedFromOutside() {
        var sections = Paper.draft().sections();
        assertThatThrownBy(() -> sections.remove(Step.COVER)).isInstanceOf(UnsupportedOperationException.class);
    }
}

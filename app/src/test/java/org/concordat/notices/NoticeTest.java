package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A notice has no place for words.
class NoticeTest {

    private static final BodyId SCHOOL = new BodyId(new UUID(1, 1));

    @Test
    void namesAPlaceByARandomId() {
        var id = UUID.randomUUID();
        var due = LocalDate.of(2026, 12, 7);
        assertThat(Notice.to(SCHOOL, Role.APPROVER, NoticeKind.APPROVAL_WAITS, "/approvals", id, due).place())
                .isEqualTo("/approvals/" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox/D-1234-5678", "/inbox/Jo Example", "https://elsewhere.example/inbox/", "/inbox", "",
        "/inbox/00000000-0000-0001-0000-000000000001?q=Jo", "/inbox/00000000-0000-0001-0000-000000000001\nJo"})
    void refusesAPlaceInWhichWordsCouldStand(String place) {
        assertThatThrownBy(() -> new Notice(SCHOOL, Role.APPROVER, null, NoticeKind.APPROVAL_WAITS, place, null, null, null, 1, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindIsFoundByItsSlug(NoticeKind kind) {
        assertThat(NoticeKind.ofSlug(kind.slug())).contains(kind);
        assertThat(kind.slug()).matches("[a-z]+(-[a-z]+)*");
    }
}

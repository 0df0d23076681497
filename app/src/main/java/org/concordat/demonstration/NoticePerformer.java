package org.concordat.demonstration;

import org.concordat.notices.Wishes;
import org.springframework.stereotype.Component;

/// Says how officers want to be told, as a plan has it.
@Component
class NoticePerformer {

    private final Wishes wishes;

    NoticePerformer(Wishes wishes) {
        this.wishes = wishes;
    }

    void perform(NoticeScene scene) {
        var came = switch (scene) {
            case NoticeScene.StateWish it -> wishes.state(it.who(), it.act(), it.wish());
        };
        if (!(came instanceof Wishes.Stated.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}

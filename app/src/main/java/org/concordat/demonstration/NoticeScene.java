package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.notices.Wish;

/// Something that an officer says about how they are told.
sealed interface NoticeScene extends Scene {

    record StateWish(SignedIn who, UUID act, Wish wish) implements NoticeScene {
    }
}

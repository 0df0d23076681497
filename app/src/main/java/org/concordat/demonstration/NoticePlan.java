package org.concordat.demonstration;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.notices.Pace;
import org.concordat.notices.Wish;

/// How the officers of the invented partnership want to be told. Their addresses are of a domain that can never exist
/// (RFC 2606), and nothing is sent to them.
final class NoticePlan {

    private static final List<Pace> PACES = List.of(Pace.AT_ONCE, Pace.DAILY, Pace.AT_ONCE, Pace.OVERDUE);
    private static final Wish.Quiet NIGHT = new Wish.Quiet(LocalTime.of(19, 0), LocalTime.of(7, 0));

    private NoticePlan() {
    }

    static List<NoticeScene.StateWish> of(long seed, Cast cast, Days days) {
        return cast.officers().stream().filter(it -> Arrays.stream(Role.values()).anyMatch(it::holds))
                .map(it -> wish(it, Draw.of(seed, "wish of " + it.id()), days)).toList();
    }

    private static NoticeScene.StateWish wish(CastOfficer officer, Draw draw, Days days) {
        var wish = new Wish(address(officer), draw.from(PACES), draw.chance(40) ? NIGHT : null, null);
        return new NoticeScene.StateWish(new SignedIn(officer.id(), days.at(1, 18, draw.between(0, 59))), draw.id(), wish);
    }

    private static String address(CastOfficer officer) {
        var name = Normalizer.normalize(officer.name(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "").strip().replaceAll(" +", ".");
        return name + "@concordat.example";
    }
}

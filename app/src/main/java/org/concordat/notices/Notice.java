package org.concordat.notices;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What is told to those who hold a role in a body, or to one officer of it.
///
/// @param role null where it is for one officer
/// @param officer null where it is for a role
/// @param place where it waits: an address of this service that ends in a random id
/// @param from the day from which it is told; null for at once
/// @param by the last day for it, if there is one
/// @param until the last day on which it can wait, where it ends by itself; null where it does not
/// @param turn from 1: what comes up again about the same thing is settled apart from the time before
/// @param butNot who holds the role and is not told: whoever did what the others are to decide on; null where there is nobody
public record Notice(BodyId body, @Nullable Role role, @Nullable OfficerId officer, NoticeKind kind, String place,
                     @Nullable LocalDate from, @Nullable LocalDate by, @Nullable LocalDate until, int turn, @Nullable OfficerId butNot) {

    private static final Pattern PLACE = Pattern.compile("(/[a-z]+(-[a-z]+)*)+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// *Errors*: throws where the place is no such address, for then words could stand in it.
    public Notice {
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("a notice names a place by a random id");
        }
    }

    /// @param list the address of the list in which it stands: `/inbox`
    public static Notice to(BodyId body, Role role, NoticeKind kind, String list, UUID thing, @Nullable LocalDate by) {
        return new Notice(body, role, null, kind, list + "/" + thing, null, by, null, 1, null);
    }

    public static Notice to(BodyId body, OfficerId officer, NoticeKind kind, String list, UUID thing, @Nullable LocalDate by) {
        return new Notice(body, null, officer, kind, list + "/" + thing, null, by, null, 1, null);
    }

    /// Not told before that day, and not at all if it is settled by then.
    public Notice from(LocalDate day) {
        return new Notice(body, role, officer, kind, place, day, by, until, turn, butNot);
    }

    public Notice again(int turn) {
        return new Notice(body, role, officer, kind, place, from, by, until, turn, butNot);
    }

    /// It ends by itself with that day.
    public Notice until(LocalDate day) {
        return new Notice(body, role, officer, kind, place, from, by, day, turn, butNot);
    }

    public Notice butNot(OfficerId officer) {
        return new Notice(body, role, this.officer, kind, place, from, by, until, turn, officer);
    }
}

package org.concordat.assurance;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// The area of [Scrutinised] on the board.
public record Watched(ApplicationContext service, World world, Scrutinised at) {

    static final Quarter Q4 = new Quarter(2026, 4);

    public static Watched in(Scrutinised at) {
        return new Watched(at.service(), at.world(), at);
    }

    public String code() {
        return code(at.area());
    }

    public String code(UUID area) {
        return world.jdbc().sql("select code from partnership.area where id = ?").param(area).query(String.class).single();
    }

    Boards boards() {
        return service.getBean(Boards.class);
    }

    SignedIn in(OfficerId officer) {
        return at.in(officer);
    }

    /// The area, as a member of the national board sees it.
    AreaStanding seen(Quarter quarter) {
        return boards().area(in(at.bo()), code(), Optional.of(quarter)).seen().orElseThrow().orElseThrow().standing();
    }

    Standing under(Question question) {
        return seen(Q4).under(question);
    }

    List<Evidence> evidence(Question question, Quarter quarter) {
        return boards().evidence(in(at.bo()), code(), question, Optional.of(quarter), 0).seen().orElseThrow().orElseThrow().evidence().rows();
    }

    /// An office of a body, and who holds it from a day on, if anybody does.
    public void office(BodyId body, String title, @Nullable LocalDate heldFrom, @Nullable LocalDate until) {
        var office = world.office(body, title);
        if (heldFrom != null) {
            world.jdbc().sql("""
                    insert into partnership.tenure (id, office, holder, from_day, until_day, source, recorded_at, ended_at)
                    values (:id, :office, 'Pat Holder', :from, :until, 'a test', :laid,
                            case when :until::date is not null then :laid::timestamptz end)
                    """).param("id", UUID.randomUUID()).param("office", office).param("from", heldFrom)
                    .param("until", until, Types.DATE).param("laid", World.LAID.atOffset(ZoneOffset.UTC)).update();
        }
    }

    public void on(String day) {
        at.clock().set(Instant.parse(day + "T09:00:00Z"));
    }
}

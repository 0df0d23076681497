package org.concordat.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.people.AgeBand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Referrals, outside and inside. Each is written once, in one transaction.
@Component
class ReferralSql {

    private static final String MAKE = """
            insert into intake.referral (id, reference, kind, urgent, from_body, referred_by, referred_at, area, to_body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String CONCERN = """
            insert into intake.concern (referral, kind, referred_by, to_body, name, other_names, age_band, gender, place,
                                        address, material, seen_where, seen, worry, done)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COLUMNS = """
            select id, reference, kind, urgent, from_body, referred_by, referred_at, area, to_body from intake.referral
            """;

    private static final String FIND = COLUMNS + " where id = ?";

    private static final String BY = COLUMNS + " where referred_by = ? order by referred_at desc, id limit ? offset ?";

    private static final String INSIDE = """
            select name, other_names, age_band, gender, place, address, material, seen_where, seen, worry, done
              from intake.concern where referral = ?
            """;

    private final JdbcClient jdbc;

    ReferralSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean make(Referral it, Concern concern) {
        boolean made = jdbc.sql(MAKE).params(it.id().value(), it.reference(), it.kind().name(), it.urgent(), it.from().value(),
                it.by().value(), it.at().atOffset(ZoneOffset.UTC), it.area(), it.to().value()).update() == 1;
        if (made) {
            write(it, concern);
        }
        return made;
    }

    private void write(Referral it, Concern concern) {
        var person = concern instanceof Concern.AboutPerson of ? of : null;
        var online = concern instanceof Concern.AboutMaterial of ? of : null;
        jdbc.sql(CONCERN).param(it.id().value()).param(it.kind().name()).param(it.by().value()).param(it.to().value())
                .param(person == null ? null : person.name())
                .param(person == null ? null : person.otherNames())
                .param(person == null ? null : person.ageBand().name())
                .param(person == null ? null : person.gender().name())
                .param(person == null ? null : person.place())
                .param(online == null ? null : online.address())
                .param(online == null ? null : online.material().name())
                .param(online == null ? null : online.seenWhere())
                .param(concern.account().seen()).param(concern.account().worry()).param(concern.account().done()).update();
    }

    Optional<Referral> find(ReferralId id) {
        return jdbc.sql(FIND).param(id.value()).query(ReferralSql::referral).optional();
    }

    /// Newest first.
    List<Referral> by(Viewer viewer, int rows, int skip) {
        return jdbc.sql(BY).params(viewer.officer().value(), rows, skip).query(ReferralSql::referral).list();
    }

    Optional<Concern> inside(ReferralId id) {
        return jdbc.sql(INSIDE).param(id.value()).query(ReferralSql::concern).optional();
    }

    private static Referral referral(ResultSet row, int n) throws SQLException {
        return new Referral(new ReferralId(row.getObject("id", UUID.class)), row.getString("reference"),
                Concern.Kind.valueOf(row.getString("kind")), row.getBoolean("urgent"),
                new BodyId(row.getObject("from_body", UUID.class)), new OfficerId(row.getObject("referred_by", UUID.class)),
                row.getObject("referred_at", OffsetDateTime.class).toInstant(), row.getObject("area", UUID.class),
                new BodyId(row.getObject("to_body", UUID.class)));
    }

    private static Concern concern(ResultSet row, int n) throws SQLException {
        var account = new Concern.Account(row.getString("seen"), row.getString("worry"), row.getString("done"));
        var address = row.getString("address");
        return address == null
                ? new Concern.AboutPerson(row.getString("name"), row.getString("other_names"),
                        AgeBand.valueOf(row.getString("age_band")), gender(row.getString("gender")), row.getString("place"), account)
                : new Concern.AboutMaterial(address, OnlineMaterial.valueOf(row.getString("material")),
                        row.getString("seen_where"), account);
    }

    /// Of a concern from before it was asked it is not known.
    private static Gender gender(@Nullable String said) {
        return said == null ? Gender.NOT_KNOWN : Gender.valueOf(said);
    }
}

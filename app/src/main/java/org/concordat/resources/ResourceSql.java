package org.concordat.resources;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every version of every amount. Rows that never change.
@Component
class ResourceSql {

    private static final String ADD = """
            insert into resources.amount (id, area, year, kind, strand, version, body, made_by, made_at, planned, amount, source, address, dated,
                                          reason)
            values (:id, :area, :year, :kind, :strand, :version, :body, :by, :at, :planned, :amount, :source, :address, :dated, :reason)
            """;

    private static final String COLUMNS = """
            select m.id, m.area, m.year, m.kind, m.strand, m.version, m.body, m.made_by, m.made_at, m.planned, m.amount, m.source, m.address,
                   m.dated, m.reason
              from resources.amount m
            """;

    private static final String FIND = COLUMNS + " where m.id = ?";

    private static final String OF_AREA = COLUMNS + " where m.area = ? order by m.year desc, m.kind, m.strand, m.version desc";

    private static final String HOLD = "select 1 from (select pg_advisory_xact_lock(hashtextextended('resources ' || ?::text, 385))) held";

    /// The last version of each amount of each area that there was in the year.
    private static final String BESIDE = """
            select l.year, l.kind, l.strand, bool_or(l.planned) as planned,
                   sum(l.amount) filter (where l.area = :area) as here, sum(l.amount) as everywhere, count(*) as areas,
                   sum(l.amount) filter (where l.area <> :area and a.region = o.region) as near,
                   count(*) filter (where l.area <> :area and a.region = o.region) as near_areas
              from (select distinct on (m.area, m.year, m.kind, m.strand) m.area, m.year, m.kind, m.strand, m.planned, m.amount
                      from resources.amount m where m.year between :since and :until
                     order by m.area, m.year, m.kind, m.strand, m.version desc) l
              join partnership.area a on a.id = l.area
              left join partnership.area o on o.id = :area
             group by l.year, l.kind, l.strand
            """;

    private final JdbcClient jdbc;

    ResourceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Amount it) {
        var source = it.said().source();
        jdbc.sql(ADD).param("id", it.id()).param("area", it.of().area()).param("year", it.of().year().begins())
                .param("kind", it.of().kind().name()).param("strand", it.of().strand().name()).param("version", it.version())
                .param("body", it.body().value()).param("by", it.by().value()).param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("planned", it.planned()).param("amount", it.said().number()).param("source", source.document())
                .param("address", source.address()).param("dated", source.dated()).param("reason", it.said().reason(), Types.VARCHAR).update();
    }

    Optional<Amount> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(ResourceSql::row).optional();
    }

    /// The last year first, and of each amount the last version first.
    List<Amount> ofArea(UUID area) {
        return jdbc.sql(OF_AREA).param(area).query(ResourceSql::row).list();
    }

    /// What is entered for one area comes one after the other.
    void hold(UUID area) {
        jdbc.sql(HOLD).param(area).query(Integer.class).single();
    }

    /// @param area of which no sum is made where it is empty
    List<Beside.Sum> beside(Optional<UUID> area, FinancialYear since, FinancialYear until) {
        return jdbc.sql(BESIDE).param("area", area.orElse(null), Types.OTHER).param("since", since.begins()).param("until", until.begins())
                .query((row, n) -> new Beside.Sum(new FinancialYear(row.getInt("year")), Amount.Kind.valueOf(row.getString("kind")),
                        Strand.valueOf(row.getString("strand")), row.getBoolean("planned"), number(row, "here"),
                        new Beside.Together(number(row, "near").orElse(BigDecimal.ZERO), row.getInt("near_areas")),
                        new Beside.Together(row.getBigDecimal("everywhere"), row.getInt("areas")))).list();
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    private static Amount row(ResultSet row, int n) throws SQLException {
        return new Amount(row.getObject("id", UUID.class), new Amount.Of(row.getObject("area", UUID.class),
                new FinancialYear(row.getInt("year")), Amount.Kind.valueOf(row.getString("kind")), Strand.valueOf(row.getString("strand"))),
                row.getInt("version"), new BodyId(row.getObject("body", UUID.class)), new OfficerId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getBoolean("planned"),
                new Amount.Said(row.getBigDecimal("amount"), new Amount.Source(row.getString("source"), row.getString("address"),
                        row.getObject("dated", LocalDate.class)), row.getString("reason")));
    }
}

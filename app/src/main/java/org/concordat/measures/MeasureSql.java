package org.concordat.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.kernel.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the functions of the owner's add up for whoever looks. Of which areas is theirs to say.
@Component
class MeasureSql {

    private static final String IN_AREAS = """
            select m.area::text as place, m.quarter, m.measure, m.part, m.number from measures.in_areas(:since, :until, :asked) m
            """;

    private static final String AROUND = """
            select m.scope as place, m.quarter, m.measure, m.part, m.number from measures.around(:since, :until, :asked, :area) m
            """;

    private static final String PAST_DUE = "select p.place, p.measure, p.number, p.since from measures.past_due(:asked) p";

    private static final String LASTING = """
            select l.quarter, l.days, l.allowed, l.number from measures.lasting(:since, :until, :asked, :area) l order by 1, 2, 3
            """;

    private static final String LASTING_NEAR = """
            select l.quarter, l.days, l.allowed, l.number from measures.lasting_near(:since, :until, :asked, :area) l order by 1, 2, 3
            """;

    private static final String PAST_DUE_NEAR = "select coalesce(measures.past_due_near(?, ?), 0)";

    private static final String OF_BODIES = """
            select m.body::text as place, m.quarter, m.measure, m.part, m.number from measures.of_bodies(:since, :until) m
            """;

    private static final String RELEASED = "select r.table_id, r.content from measures.released(?) r";

    /// Where, when and under which measure something was counted.
    ///
    /// @param place the id of an area; [#ALL]; or [#OTHERS], the other areas of the region of the one that is asked about
    record Key(String place, Quarter quarter, String measure) {

        static final String ALL = "ALL";
        static final String OTHERS = "OTHERS";
    }

    /// Where and under which measure something waits past its day.
    ///
    /// @param place as of a [Key]; none is of the others of a region
    record Owed(String place, String measure) {
    }

    private final JdbcClient jdbc;

    MeasureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By category, in each area that the viewer sees.
    ///
    /// @param measure null for all
    Map<Key, Map<String, Long>> inAreas(Quarter since, Quarter until, @Nullable String measure) {
        var counted = new HashMap<Key, Map<String, Long>>();
        jdbc.sql(IN_AREAS).param("since", since.first()).param("until", until.first()).param("asked", measure, Types.VARCHAR)
                .query(row -> {
                    put(counted, row);
                });
        return counted;
    }

    /// By category, in all together and in the areas around one.
    Map<Key, Map<String, Long>> around(Quarter since, Quarter until, @Nullable String measure, @Nullable UUID area) {
        var counted = new HashMap<Key, Map<String, Long>>();
        jdbc.sql(AROUND).param("since", since.first()).param("until", until.first()).param("asked", measure, Types.VARCHAR)
                .param("area", area, Types.OTHER).query(row -> {
                    put(counted, row);
                });
        return counted;
    }

    /// In each area that the viewer sees, and in all together for who sees each of them.
    ///
    /// @param measure null for all
    Map<Owed, PastDue> pastDue(@Nullable String measure) {
        var due = new HashMap<Owed, PastDue>();
        jdbc.sql(PAST_DUE).param("asked", measure, Types.VARCHAR).query(row -> {
            due.put(new Owed(row.getString("place"), row.getString("measure")),
                    new PastDue(row.getLong("number"), row.getObject("since", LocalDate.class)));
        });
        return due;
    }

    /// By quarter; none where it is not kept how long something took.
    ///
    /// @param area null for all together
    List<Lasted> lasting(Quarter since, Quarter until, String measure, @Nullable UUID area) {
        return lasting(LASTING, since, until, measure, area);
    }

    /// The same in the other areas of the region of one, together; none of a quarter in which that would be of one area.
    List<Lasted> lastingNear(Quarter since, Quarter until, String measure, UUID area) {
        return lasting(LASTING_NEAR, since, until, measure, area);
    }

    /// How much waits there past its day; 0 where that is not told.
    long pastDueNear(String measure, UUID area) {
        return jdbc.sql(PAST_DUE_NEAR).params(measure, area).query(Long.class).single();
    }

    private List<Lasted> lasting(String sql, Quarter since, Quarter until, String measure, @Nullable UUID area) {
        var lasted = new TreeMap<LocalDate, List<Lasted.Times>>();
        jdbc.sql(sql).param("since", since.first()).param("until", until.first()).param("asked", measure)
                .param("area", area, Types.OTHER).query(row -> {
                    lasted.computeIfAbsent(row.getObject("quarter", LocalDate.class), _ -> new ArrayList<>())
                            .add(new Lasted.Times(row.getInt("days"), row.getInt("allowed"), row.getLong("number")));
                });
        return lasted.entrySet().stream().map(it -> new Lasted(Quarter.of(it.getKey()), it.getValue())).toList();
    }

    /// By category, of each national body that the viewer oversees; its place is its id.
    Map<Key, Map<String, Long>> ofBodies(Quarter since, Quarter until) {
        var counted = new HashMap<Key, Map<String, Long>>();
        jdbc.sql(OF_BODIES).param("since", since.first()).param("until", until.first()).query(row -> {
            put(counted, row);
        });
        return counted;
    }

    /// What is published, as CSV by the id of its table.
    Map<String, String> released(Quarter quarter) {
        var released = new HashMap<String, String>();
        jdbc.sql(RELEASED).param(quarter.first()).query(row -> {
            released.put(row.getString("table_id"), row.getString("content"));
        });
        return released;
    }

    private static void put(Map<Key, Map<String, Long>> counted, ResultSet row) throws SQLException {
        var key = new Key(row.getString("place"), Quarter.of(row.getObject("quarter", LocalDate.class)), row.getString("measure"));
        counted.computeIfAbsent(key, _ -> new HashMap<>()).put(row.getString("part"), row.getLong("number"));
    }
}

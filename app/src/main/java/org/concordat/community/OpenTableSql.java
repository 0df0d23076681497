package org.concordat.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads tables of what the pages show, of all areas, as the public site's own role: what a page does not show is in none of them. Of each
/// area so many rows come at a time as a page may ask for.
@Component
class OpenTableSql {

    private static final int AT_A_TIME = 100;

    private static final String MATTERS = """
            select a.code as area, m.reference, lower(m.kind) as kind, m.title, m.words, m.raised_in as raised_by, m.put_to,
                   m.answered_in as answered_by, m.raised_on, m.due_on, m.duty, m.priority, lower(m.last_kind) as last_step,
                   lower(replace(m.last_outcome, '_', '-')) as last_outcome,
                   cast(:address as text) || '/areas/' || a.code || '/matters/' || m.reference as address
              from published.area a
             cross join lateral published.matters_in(a.code, null, :day, :rows, :skip) m
             where a.from_day <= :day and (a.until_day is null or a.until_day > :day)
             order by a.code, m.raised_on desc, m.reference
            """;

    private static final String STATEMENTS = """
            select a.code as area, to_char(s.quarter, 'YYYY"-Q"Q') as quarter, lower(replace(q.question, '_', '-')) as question, q.stands,
                   q.drafted, q.reason, s.body, s.signed_on, s.signed_as,
                   cast(:address as text) || '/areas/' || a.code || '/statements/' || to_char(s.quarter, 'YYYY"-Q"Q') as address
              from published.area a
             cross join lateral published.statements_in(a.code, null, :day, :rows, :skip) s
             cross join lateral published.statement_sentences(s.id) q
             where a.from_day <= :day and (a.until_day is null or a.until_day > :day)
             order by a.code, s.quarter desc, q.question
            """;

    private static final String SAMPLES = """
            select a.code as area, s.reference, s.body, s.kind, s.from_month as first_month, s.last_month, s.size, s.root, s.planned_on,
                   s.drawn_on, case when c.serves is null then 'drawn' else 'chosen' end as how, c.chosen_on, s.seed, s.missing as never_revealed, (not s.changed)::text as same_list,
                   (select string_agg(lower(replace(o.outcome, '_', '-')) || ' ' || o.many, '; ' order by o.outcome)
                      from published.sample_outcomes(s.id) o) as outcomes,
                   cast(:address as text) || '/areas/' || a.code || '/samples/' || s.reference as address
              from published.area a
             cross join lateral published.samples_in(a.code, null, :day, :rows, :skip) s
              left join lateral published.sample_choice(s.id) c on true
             where a.from_day <= :day and (a.until_day is null or a.until_day > :day)
             order by a.code, s.planned_on desc, s.reference
            """;

    private static final String RESOURCES = """
            select a.code as area, r.year || '-' || to_char((r.year + 1) % 100, 'FM00') as year, lower(r.kind) as kind, lower(r.strand) as strand,
                   r.version, case when r.planned then 'yes' else 'no' end as planned, trim_scale(r.amount) as amount, r.source, r.address,
                   r.dated, r.reason, r.body, r.entered_on as entered
              from published.area a
             cross join lateral published.resources_in(a.code, :day) r
             where a.from_day <= :day and (a.until_day is null or a.until_day > :day) and cast(:skip as int) = 0
             order by a.code, r.year desc, r.kind, r.strand, r.version desc
            """;

    private static final String PUBLICATIONS = """
            select p.reference, lower(replace(p.kind, '_', '-')) as kind, p.body, p.title, p.title_cy, p.words, p.words_cy,
                   (p.first_at at time zone 'Europe/London')::date as first_shown, (p.shown_at at time zone 'Europe/London')::date as last_shown,
                   p.withdrawn_on, p.withdrawn_why as withdrawn_because, p.contact,
                   cast(:address as text) || '/publications/' || p.reference as address
              from published.publications(:at, :day, null, null, :rows, :skip) p
            """;

    /// A row for each choice, and one for those who left the question out; one alone where it is answered in words.
    private static final String CONSULTATIONS = """
            select c.reference, q.n as question, k.code as choice, c.area, c.body, c.title, c.title_cy, q.it -> 'words' ->> 'en' as asked, k.words as chosen,
                   c.results -> cast(q.n as text) ->> k.result as answers,
                   (jsonb_typeof(c.results -> cast(q.n as text) -> k.result) = 'null')::text as hidden,
                   c.opens as opened, c.closes as closed, c.withdrawn_on, c.answered_on, lower(replace(s.outcome, '_', '-')) as outcome,
                   s.words as said, s.matter as changed_matter, s.priority as changed_priority,
                   cast(:address as text) || '/consultations/' || c.reference as address
              from (select * from published.consultation where opens <= :day order by opens desc, reference limit :rows offset :skip) c
             cross join lateral jsonb_array_elements(c.questions) with ordinality q (it, n)
             cross join lateral (
                select cast(x.n as text) as code, x.it ->> 'en' as words, cast(x.n as text) as result
                  from jsonb_array_elements(q.it -> 'choices') with ordinality x (it, n)
                union all
                select case jsonb_array_length(q.it -> 'choices') when 0 then 'words' else 'none' end, null, 'NONE') k
              left join lateral (select * from published.consultation_step x where x.consultation = c.id and x.kind = 'RESPONSE'
                                  order by x.number desc limit 1) s on true
             order by c.opens desc, c.reference, q.n, k.code
            """;

    /// A row for each area in which it is tried or with which it is compared; of evaluations the last that was approved.
    private static final String PILOTS = """
            select p.reference, a.code as area, case when a.compared then 'compared' else 'tried' end as how, p.title, p.body, p.question, p.otherwise,
                   p.success, p.stands_on, p.measures, p.first_day, p.last_day, p.settled_on, a.started_on, p.ended_on, p.ended_why as ended_because,
                   lower(v.opinion) as view, e.approved_on as evaluated_on, e.interim::text as interim, e.found, e.limits,
                   lower(replace(e.decided, '_', '-')) as decided, e.why as decided_because,
                   cast(:address as text) || '/pilots/' || p.reference as address
              from published.pilots(:day, null, null, :rows, :skip) p
             cross join lateral published.pilot_areas(p.id) a
              left join lateral (select s.opinion from published.pilot_said(p.id, :day) with ordinality s where s.code = a.code and s.kind = 'VIEW'
                                  order by s.ordinality desc limit 1) v on true
              left join lateral (select * from published.pilot_evaluations(p.id) limit 1) e on true
             order by p.first_day desc, p.reference, a.compared, a.code
            """;

    /// Four of each measure in each evaluation, in counts or, where figures count the same, in shares; hidden where fewer were counted
    /// than are told. All at once: most pilots have none yet, and
    /// a page of such would look like the end.
    private static final String PILOT_FIGURES = """
            select p.reference, e.id as evaluation, f.measure, lower(f.place) as place, lower(f.period) as period, f.part, f."of", f.share,
                   (f."of" is null and f.share is null)::text as hidden, f.told_from,
                   case f.period when 'BEFORE' then e.before_from else e.during_from end as first_day,
                   (date_trunc('quarter', case f.period when 'BEFORE' then e.before_until else e.during_until end) + interval '3 months')::date - 1 as last_day,
                   e.approved_on as evaluated_on, e.interim::text as interim,
                   cast(:address as text) || '/pilots/' || p.reference as address
              from generate_series(0, (select max(x.total)::int from published.pilots(:day, null, null, 1, 0) x), :rows) page (skip)
             cross join lateral published.pilots(:day, null, null, :rows, page.skip) p
             cross join lateral published.pilot_evaluations(p.id) e
             cross join lateral published.pilot_figures(e.id) with ordinality f
             where cast(:skip as int) = 0
             order by p.first_day desc, p.reference, e.approved_on desc, e.id, f.ordinality
            """;

    /// Those that hold, as on the page of what is raised in an area.
    private static final String PRIORITIES = """
            select p.area_code as area, p.id, lower(p.strand) as strand, p.title, p.plan, p.body, p.from_day as first_day, p.until_day - 1 as last_day,
                   cast(:address as text) || '/areas/' || p.area_code || '/matters' as address
              from published.priorities(:day) p
             where cast(:skip as int) = 0
             order by p.area_code, p.strand, p.from_day desc, p.id
            """;

    private static final Map<OpenData.Dataset, String> ROWS = Map.of(OpenData.MATTERS, MATTERS, OpenData.STATEMENTS, STATEMENTS,
            OpenData.SAMPLES, SAMPLES, OpenData.RESOURCES, RESOURCES, OpenData.PUBLICATIONS, PUBLICATIONS,
            OpenData.CONSULTATIONS, CONSULTATIONS, OpenData.PILOTS, PILOTS,
            OpenData.PILOT_FIGURES, PILOT_FIGURES, OpenData.PRIORITIES, PRIORITIES);

    private final JdbcClient jdbc;

    OpenTableSql(@Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite) {
        this.jdbc = JdbcClient.create(publicSite);
    }

    /// Every row, its cells in the order of the columns; what is of areas, area by area.
    ///
    /// @param address of this service
    List<List<String>> rows(OpenData.Dataset of, LocalDate day, Instant at, String address) {
        var all = new ArrayList<List<String>>();
        var sql = Objects.requireNonNull(ROWS.get(of));
        int skip = 0;
        for (var more = rows(sql, of, day, at, address, skip); !more.isEmpty(); more = rows(sql, of, day, at, address, skip)) {
            all.addAll(more);
            skip += AT_A_TIME;
        }
        if (of.columns().getFirst().equals("area")) {
            all.sort(Comparator.comparing(List::getFirst));
        }
        return all;
    }

    private List<List<String>> rows(String sql, OpenData.Dataset of, LocalDate day, Instant at, String address, int skip) {
        return jdbc.sql(sql).param("day", day).param("at", at.atOffset(ZoneOffset.UTC)).param("address", address).param("rows", AT_A_TIME)
                .param("skip", skip).query((row, n) -> {
                    var cells = new ArrayList<String>();
                    for (var column : of.columns()) {
                        cells.add(Objects.requireNonNullElse(row.getString(column), ""));
                    }
                    return List.<String>copyOf(cells);
                }).list();
    }
}

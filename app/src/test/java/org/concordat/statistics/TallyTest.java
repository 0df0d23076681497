package org.concordat.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.casework.CaseId;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.intake.Worried;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Consent;
import org.concordat.panels.Decided;
import org.concordat.panels.ItemId;
import org.concordat.panels.ReasonKind;
import org.concordat.people.AgeBand;
import org.concordat.people.Matched;
import org.concordat.people.Outcome;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.statistics.TableDefinition.Code;
import org.concordat.statistics.TableDefinition.Counted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is counted as things happen is what somebody would count afterwards, whatever happened.
@ConcordatTest
class TallyTest {

    /// From scratch, by whoever sees everything: nothing of it comes from the migration.
    private static final String RECOUNT = """
            select 'referral ' || to_char(r.referred_at at time zone 'Europe/London', 'YYYY-Q') || ' ' || b.kind || ' '
                   || c.age_band || ' ' || c.gender || ' ' || count(*)
              from intake.concern c join intake.referral r on r.id = c.referral join partnership.body b on b.id = r.from_body
             where r.area = :area and c.kind = 'PERSON'
             group by to_char(r.referred_at at time zone 'Europe/London', 'YYYY-Q'), b.kind, c.age_band, c.gender
             union all
            select 'ASSESSMENT ' || d.quarter || ' ' || d.chosen || ' ' || d.before || ' ' || d.age || ' ' || d.gender || ' ' || count(*) from (
                select to_char(d.decided_at at time zone 'Europe/London', 'YYYY-Q') as quarter, d.chosen, case
                        when exists (select from casework.decision e where e.of_case = d.of_case and e.kind = 'ASSESSMENT'
                                        and e.decided_at < d.decided_at) then 'ASSESSED_AGAIN'
                        when s.of_case is null then 'NOT RECORDED'
                        when exists (select from casework.subject o join intake.referral e on e.id = o.of_case
                                      where o.body = s.body and e.referred_at < r.referred_at
                                        and at_that_time(o.identity, d.decided_at) = at_that_time(s.identity, d.decided_at)) then 'AGAIN'
                        else 'FIRST' end as before, coalesce(c.age_band, 'NOT_KNOWN') as age, coalesce(c.gender, 'NOT_KNOWN') as gender
                  from casework.decision d join intake.referral r on r.id = d.of_case join intake.concern c on c.referral = d.of_case
                  left join casework.subject s on s.of_case = d.of_case and s.recorded_at <= d.decided_at
                 where r.area = :area and d.kind = 'ASSESSMENT' and d.corrects is null) d
             group by d.quarter, d.chosen, d.before, d.age, d.gender
             union all
            select 'PANEL ' || to_char(d.decided_at at time zone 'Europe/London', 'YYYY-Q') || ' ' || d.chosen || ' NO_END NOT_KNOWN NOT_KNOWN ' || count(*)
              from panels.decision d join intake.referral r on r.id = d.of_case
             where r.area = :area and d.corrects is null
             group by to_char(d.decided_at at time zone 'Europe/London', 'YYYY-Q'), d.chosen
            """.replaceAll("at_that_time\\((\\w+)\\.identity, d\\.decided_at\\)", """
                    (select m.person from people.membership m where m.identity = $1.identity and m.body = s.body and not m.deconflicting
                        and m.taken_at <= d.decided_at order by m.taken_at desc limit 1)""");

    /// The same, as it was counted; one kind of body of each sector refers here.
    private static final String KEPT = """
            select 'referral ' || to_char(quarter, 'YYYY-Q') || ' ' || case sector when 'education' then 'SCHOOL' when 'health' then 'HEALTH_BODY'
                   when 'local-authority' then 'LOCAL_AUTHORITY' when 'justice' then 'PROBATION' else 'SOMETHING_ELSE' end || ' '
                   || case age when 'Not recorded' then 'NOT_KNOWN' else upper(replace(age, '-', '_')) end || ' '
                   || case gender when 'Not recorded' then 'NOT_KNOWN' else upper(gender) end || ' ' || number
              from statistics.referrals where area = :area
             union all
            select kind || ' ' || to_char(quarter, 'YYYY-Q') || ' ' || upper(replace(chosen, '-', '_')) || ' '
                   || upper(replace(beside, '-', '_')) || ' ' || case age when 'Not recorded' then 'NOT_KNOWN' else upper(replace(age, '-', '_')) end
                   || ' ' || case gender when 'Not recorded' then 'NOT_KNOWN' else upper(gender) end || ' ' || number
              from statistics.decisions where area = :area
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TableDefinitions tables;

    private World world;
    private Cast cast;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isWhatARecountGives(long seed) {
        var random = new Random(seed);
        var work = Casework.in(service, world, cast);
        var referrers = List.of(cast.cara(), cast.eve(), referrer(BodyKind.HEALTH_BODY), referrer(BodyKind.PROBATION));
        var known = new ArrayList<UUID>();
        for (int i = 0; i < 16; i++) {
            happens(random, work, referrers.get(random.nextInt(referrers.size())), known);
        }
        assertThat(kept(work.worried())).isNotEmpty().isEqualTo(asked(RECOUNT, work.worried()));
        world.jdbc().sql("update statistics.referrals set number = number + 1 where area = ?").param(work.worried().areaId()).update();
        assertThat(kept(work.worried())).isNotEqualTo(asked(RECOUNT, work.worried()));
    }

    private OfficerId referrer(BodyKind kind) {
        return world.officer(world.body(kind, "Northvale " + kind.words()), "Ray", Role.SAFEGUARDING_LEAD);
    }

    private static void happens(Random random, Casework work, OfficerId referrer, List<UUID> known) {
        var age = AgeBand.values()[random.nextInt(AgeBand.values().length)];
        Concern concern = random.nextInt(4) == 0 ? Worried.online()
                : new Concern.AboutPerson("Jo Example", null, age, Gender.values()[random.nextInt(Gender.values().length)], null, Worried.account());
        var id = work.worried().referred(referrer, concern, random.nextBoolean());
        var of = new CaseId(id.value());
        if (concern instanceof Concern.AboutPerson && random.nextInt(4) > 0) {
            identified(random, work, of, known);
        }
        if (random.nextBoolean()) {
            work.decided(work.pat(), of, Choice.Deconfliction.NONE);
            work.decided(work.pat(), of, Choice.Assessment.values()[random.nextInt(Choice.Assessment.values().length)]);
        }
    }

    /// Some are joined with somebody of an earlier concern, and some of those parted again.
    private static void identified(Random random, Casework work, CaseId of, List<UUID> known) {
        var identity = work.identified(work.pat(), of);
        if (!known.isEmpty() && random.nextBoolean()) {
            assertThat(work.persons().judge(work.in(work.pat()), false, UUID.randomUUID(), identity, known.get(random.nextInt(known.size())),
                    Outcome.SAME, "The school says so.")).isInstanceOf(Matched.Done.class);
            if (random.nextInt(4) == 0) {
                assertThat(work.persons().alone(work.in(work.pat()), false, UUID.randomUUID(), identity, "Two cousins."))
                        .isInstanceOf(Matched.Done.class);
            }
        }
        known.add(identity);
    }

    /// What is linked after the assessment changes nothing, nor does what deconfliction says; and a concern that is assessed again is no
    /// other concern.
    @Test
    void whetherAConcernCameBeforeIsCountedAsItIsKnownThen() {
        var work = Casework.in(service, world, cast);
        var first = work.opened();
        var second = work.opened();
        var third = work.opened();
        var one = work.identified(work.pat(), first);
        var other = work.identified(work.pat(), second);
        List.of(first, second, third).forEach(it -> work.decided(work.pat(), it, Choice.Deconfliction.NONE));
        work.decided(work.pat(), second, Choice.Assessment.POLICE_LED);
        assertThat(beside(work.worried(), "ASSESSMENT")).containsOnly(Map.entry("first", 1L));
        work.persons().judge(work.in(work.pat()), false, UUID.randomUUID(), other, one, Outcome.SAME, "The school says so.");
        work.decided(work.pat(), first, Choice.Assessment.NO_FURTHER_ACTION);
        assertThat(beside(work.worried(), "ASSESSMENT")).as("it came before the other").containsOnly(Map.entry("first", 2L));
        work.decided(work.pat(), second, Choice.Assessment.PANEL);
        work.decided(work.pat(), third, Choice.Assessment.SIGNPOST);
        var fourth = work.opened();
        work.persons().judge(work.in(work.pat()), false, UUID.randomUUID(), work.identified(work.pat(), fourth), one, Outcome.SAME, "The same.");
        work.decided(work.pat(), fourth, Choice.Deconfliction.NONE);
        work.decided(work.pat(), fourth, Choice.Assessment.SIGNPOST);
        assertThat(beside(work.worried(), "ASSESSMENT")).containsExactlyInAnyOrderEntriesOf(
                Map.of("first", 2L, "assessed-again", 1L, "Not recorded", 1L, "again", 1L));
    }

    /// One way of ending each; what is done on the last day is not late, and a day later it is, whatever else the panel says.
    @Test
    void whatEndedSupportIsCountedAsThePanelEndsIt() {
        var at = AtPanel.in(service, world, cast);
        var day = LocalDate.of(2026, 11, 23);
        var done = Stream.generate(() -> at.supported(day)).limit(2).toList();
        var withdrawn = at.supported(day);
        var others = Stream.generate(() -> at.supported(day)).limit(4).toList();
        at.said(withdrawn, Consent.State.WITHDRAWN, "By telephone.");
        at.work().worried().clock().advance(Duration.ofDays(7));
        at.decided(again(at, withdrawn), ending("END", ReasonKind.SUPPORT_DID_ITS_WORK));
        at.decided(again(at, others.get(0)), ending("POLICE_LED", ReasonKind.POLICE_NEED_TO_LEAD));
        at.decided(again(at, others.get(1)), ending("SIGNPOST", ReasonKind.MET_ELSEWHERE));
        at.decided(again(at, others.get(2)), ending("END", ReasonKind.NOTHING_TO_SUPPORT));
        at.decided(again(at, others.get(3)), ending("CONTINUE", ReasonKind.SUPPORT_CAN_HELP));
        at.work().worried().clock().advance(Duration.ofDays(21));
        at.decided(again(at, done.get(0)), ending("END", ReasonKind.SUPPORT_DID_ITS_WORK));
        at.work().worried().clock().advance(Duration.ofDays(1));
        var lapsed = again(at, done.get(1));
        var decided = at.decided(lapsed, ending("END", ReasonKind.SUPPORT_DID_ITS_WORK));
        var counted = beside(at.work().worried(), "PANEL");
        assertThat(counted).containsExactlyInAnyOrderEntriesOf(Map.of("no-end", 8L, "consent", 1L, "police-led", 1L, "moved", 1L, "other", 1L,
                "completed", 1L, "lapsed", 1L));
        assertThat(at.decisions().decide(at.in(at.chris()), lapsed, UUID.randomUUID(), ending("CONTINUE", ReasonKind.SUPPORT_CAN_HELP),
                Optional.of(decided))).isInstanceOf(org.concordat.panels.Acted.Done.class);
        assertThat(beside(at.work().worried(), "PANEL")).as("corrected").isEqualTo(counted);
    }

    /// It comes to the panel again, on the day that it is.
    private static ItemId again(AtPanel at, ItemId before) {
        var meeting = at.called(at.in(at.chris()).day(), AtPanel.PLACE, at.petra(), at.cara(), at.pat());
        var id = at.put(meeting, at.seen(at.pat(), before).of().of(), AtPanel.QUESTION);
        at.recorded(meeting, at.petra(), at.cara(), at.pat());
        return id;
    }

    private static Decided.Wording ending(String chosen, ReasonKind kind) {
        return AtPanel.decision(org.concordat.panels.Choice.valueOf(chosen), "That is why.", kind);
    }

    private Map<String, Long> beside(Worried worried, String kind) {
        return world.jdbc().sql("select beside, sum(number) from statistics.decisions where area = ? and kind = ? group by 1")
                .params(worried.areaId(), kind).query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void countsWhatAPanelDecides() {
        var at = AtPanel.in(service, world, cast);
        var item = at.sitting();
        at.decided(item, AtPanel.adopt());
        var kept = kept(at.work().worried());
        assertThat(kept).isEqualTo(asked(RECOUNT, at.work().worried())).anyMatch(it -> it.startsWith("PANEL") && it.endsWith("ADOPT NO_END NOT_KNOWN NOT_KNOWN 1"));
    }

    /// Every kind of body and every choice there is has a code in the file, and the file has none that nothing is counted under.
    @Test
    void theCodesAreThoseOfTheFile() {
        assertThat(codes(Counted.REFERRALS, 0)).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(BodyKind.values())
                .map(it -> of("sector_of", it.name())).distinct(), Stream.of(of("sector_of", null))).toList());
        assertThat(of("sector_of", null)).as("of nobody's body").isEqualTo("public");
        assertThat(codes(Counted.REFERRALS, 1)).containsExactlyInAnyOrderElementsOf(coded(Stream.of(AgeBand.values())));
        assertThat(codes(Counted.REFERRALS, 2)).containsExactlyInAnyOrderElementsOf(coded(Stream.of(Gender.values())));
        assertThat(codes(Counted.ASSESSMENTS, 0)).containsExactlyInAnyOrderElementsOf(coded(Stream.of(Choice.Assessment.values())));
        assertThat(codes(Counted.PANEL_DECISIONS, 0)).containsExactlyInAnyOrderElementsOf(
                coded(Stream.of(org.concordat.panels.Choice.values())));
        assertThat(codes(Counted.DISCLOSURES, 0)).containsExactly("disclosure");
        assertThat(codes(Counted.RECALLS, 0)).containsExactly("recall");
        assertThat(codes(Counted.COMPLAINTS, 0)).containsExactly("complaint");
        assertThat(codes(Counted.ASSESSMENTS, 1)).containsExactlyInAnyOrderElementsOf(written("come_before"));
        assertThat(codes(Counted.ASSESSMENTS, 2)).isEqualTo(codes(Counted.REFERRALS, 1));
        assertThat(codes(Counted.ASSESSMENTS, 3)).isEqualTo(codes(Counted.REFERRALS, 2));
        assertThat(codes(Counted.PANEL_DECISIONS, 1)).containsExactlyInAnyOrderElementsOf(written("support_ended"));
    }

    /// What a function of the database may come to.
    private Set<String> written(String function) {
        var source = world.jdbc().sql("select p.prosrc from pg_proc p where p.proname = ? and p.pronamespace = 'statistics'::regnamespace")
                .param(function).query(String.class).single();
        return Pattern.compile("(?:then|else) '([^']+)'").matcher(source).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private List<String> coded(Stream<? extends Enum<?>> constants) {
        return constants.map(it -> of("code_of", it.name())).toList();
    }

    private List<String> codes(Counted counted, int variable) {
        return tables.of(counted).get(variable).codes().stream().map(Code::code).toList();
    }

    private String of(String function, @Nullable String constant) {
        return world.jdbc().sql("select statistics." + function + "(?::text)").params(Arrays.asList(constant)).query(String.class).single();
    }

    private List<String> kept(Worried worried) {
        return asked(KEPT, worried);
    }

    private List<String> asked(String sql, Worried worried) {
        return world.jdbc().sql(sql).param("area", worried.areaId()).query(String.class).list().stream().sorted().toList();
    }
}

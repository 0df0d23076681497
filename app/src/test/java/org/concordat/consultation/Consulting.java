package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.concordat.TestClock;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.consultation.Moderation.Reason;
import org.concordat.consultation.Moderation.Verdict;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// The area of [Scrutinised] is asked: Sam drafts for its commissioner, and Sid beside him; Ola approves. Bo and Bex are of the national
/// board.
public record Consulting(Scrutinised at, OfficerId sid, OfficerId ola, OfficerId bex) {

    public static final String TITLE = "How should we tell you what we do?";
    public static final String SAID = "Write it on the door of the library.";

    /// Of how many choices the first question has three, and the second is answered in words.
    public static final List<Question> QUESTIONS = List.of(
            new Question(new Both("How would you hear of it?", "Sut y byddech yn clywed amdano?"), List.of(new Both("A letter", "Llythyr"),
                    new Both("A meeting", "Cyfarfod"), new Both("A page", "Tudalen"))),
            new Question(new Both("What else should we do?", null), List.of()));

    public static Consulting in(ApplicationContext service, World world, Cast cast) {
        return in(Scrutinised.in(service, world, cast));
    }

    public static Consulting in(Scrutinised at) {
        var board = at.world().jdbc().sql("select body from partnership.officer where id = ?").param(at.bo().value()).query(UUID.class).single();
        return new Consulting(at, at.world().officer(at.cast().overseer(), "Sid", Role.SCRUTINY_OFFICER),
                at.world().officer(at.cast().overseer(), "Ola", Role.AGREEMENT_OWNER),
                at.world().officer(new BodyId(board), "Bex", Role.BOARD_MEMBER));
    }

    public OfficerId sam() {
        return at.sam();
    }

    public World world() {
        return at.world();
    }

    public TestClock clock() {
        return at.clock();
    }

    public LocalDate today() {
        return at.in(sam()).day();
    }

    /// A second after whatever was done before.
    public SignedIn in(OfficerId officer) {
        clock().advance(Duration.ofSeconds(1));
        return at.in(officer);
    }

    /// So many days on, at nine.
    public void days(int number) {
        clock().set(Instant.parse(today().plusDays(number) + "T09:00:00Z"));
    }

    public Consultations consultations() {
        return at.service().getBean(Consultations.class);
    }

    public Steps steps() {
        return at.service().getBean(Steps.class);
    }

    public Moderations moderations() {
        return at.service().getBean(Moderations.class);
    }

    public int takeIn() {
        return at.service().getBean(AnswerLetterbox.class).takeIn();
    }

    /// Opens today, for ten days.
    public Wording.Said said() {
        return new Wording.Said(new Both(TITLE, "Sut dylem ddweud wrthych?"), new Both("We can do it in many ways.", null), today(),
                today().plusDays(9), List.of());
    }

    /// By Sam, asking nothing.
    public UUID bare() {
        var act = UUID.randomUUID();
        assertThat(consultations().draft(in(sam()), act, at.area(), said())).isEqualTo(new Acted.Done(act));
        return act;
    }

    /// By Sam.
    public UUID drafted() {
        var id = bare();
        for (var question : QUESTIONS) {
            assertThat(revise(sam(), id, was -> was.and(question))).isEqualTo(new Acted.Done(id));
        }
        return id;
    }

    Acted revise(OfficerId who, UUID id, UnaryOperator<Wording.Said> change) {
        return consultations().revise(in(who), id, UUID.randomUUID(), seen(who, id).wording().number(), change);
    }

    Acted approve(OfficerId who, UUID id) {
        return steps().approve(in(who), id, UUID.randomUUID(), seen(who, id).wording().number());
    }

    /// Drafted by Sam and approved by Ola: open.
    public UUID open() {
        var id = drafted();
        assertThat(approve(ola, id)).isEqualTo(new Acted.Done(id));
        return id;
    }

    /// As the public site puts it in; nobody has taken it in.
    ///
    /// @param given by the number of the question
    public UUID sent(UUID id, Map<Integer, String> given) {
        var answer = UUID.randomUUID();
        says();
        var json = given.entrySet().stream().map(it -> "\"%d\": \"%s\"".formatted(it.getKey(), it.getValue())).collect(Collectors.joining(", ", "{", "}"));
        world().jdbc().sql("set session_replication_role = origin").update();   // its trigger says to whom it goes
        world().jdbc().sql("""
                insert into intake.consultation_answer (id, reference, consultation, sent_at, language, given)
                values (?, ?, ?, ?, 'en', ?::jsonb)
                """).params(answer, "A-" + answer.toString().substring(0, 4).toUpperCase(Locale.ROOT) + "-" + answer.toString().substring(4, 8).toUpperCase(Locale.ROOT), id,
                clock().instant().atOffset(ZoneOffset.UTC), json).update();
        world().jdbc().sql("set session_replication_role = replica").update();
        return answer;
    }

    /// What time it is, to the database, as before anything that the public site asks.
    public void says() {
        try {
            at.service().getBean(StorageKind.PUBLIC_SITE, DataSource.class).getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// So many who chose one thing, and said nothing.
    public void chosen(UUID id, int choice, int times) {
        IntStream.range(0, times).forEach(_ -> sent(id, new TreeMap<>(Map.of(1, "" + choice))));
    }

    /// In words, and taken in.
    public UUID wrote(UUID id, String words) {
        var answer = sent(id, Map.of(2, words));
        takeIn();
        return answer;
    }

    public void moderated(UUID answer, Verdict verdict, @Nullable Reason reason) {
        int before = moderations().find(in(sam()), answer).orElseThrow().of().moderations().size();
        assertThat(moderate(sam(), answer, before, verdict, reason)).isEqualTo(new Acted.Done(answer));
    }

    Acted moderate(OfficerId who, UUID answer, int before, Verdict verdict, @Nullable Reason reason) {
        return moderations().moderate(in(who), answer, UUID.randomUUID(), before, verdict, reason);
    }

    public Acted answer(OfficerId who, UUID id, Steps.Changed changed) {
        return steps().answer(in(who), id, UUID.randomUUID(), Step.Outcome.PARTLY, new Both("You said a letter. We write one.", null), changed);
    }

    /// By Sam, for example; nothing in particular was changed.
    public void answer(OfficerId who, UUID id) {
        assertThat(answer(who, id, new Steps.Changed(null, null))).isEqualTo(new Acted.Done(id));
    }

    /// Closed, with what people said counted.
    public UUID answered() {
        var id = closed();
        assertThat(answer(sam(), id, new Steps.Changed(null, null))).isEqualTo(new Acted.Done(id));
        return id;
    }

    /// Twelve chose a letter and six a page; one wrote what can be shown.
    public UUID closed() {
        var id = open();
        chosen(id, 1, 12);
        chosen(id, 3, 6);
        moderated(wrote(id, SAID), Verdict.FIT, null);
        takeIn();
        ago(id, 10);
        return id;
    }

    /// As if it had been so many days ago; what was sent stays.
    public void ago(UUID id, int days) {
        world().jdbc().sql("update consultation.wording set opens = opens - :days, closes = closes - :days where consultation = :id")
                .param("days", days).param("id", id).update();
        world().jdbc().sql("update consultation.step set answer_by = answer_by - :days where consultation = :id").param("days", days).param("id", id)
                .update();
        world().jdbc().sql("update published.consultation set opens = opens - :days, closes = closes - :days, answer_by = answer_by - :days where id = :id")
                .param("days", days).param("id", id).update();
    }

    public void withdrawn(UUID id) {
        assertThat(steps().withdraw(in(sam()), id, UUID.randomUUID(), new Both("It was asked too soon.", null))).isEqualTo(new Acted.Done(id));
    }

    public void corrected(UUID id) {
        assertThat(steps().correct(in(sam()), id, UUID.randomUUID(), new Both("It is about letters.", null))).isEqualTo(new Acted.Done(id));
    }

    Consultation seen(OfficerId officer, UUID id) {
        return consultations().find(in(officer), id).orElseThrow().of();
    }

    /// What the public reads of it.
    public Map<String, Object> published(UUID id) {
        return world().jdbc().sql("select * from published.consultation where id = ?").param(id).query().singleRow();
    }

    static Set<String> refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? Set.of(why.rules().split("[ ,]+")) : Set.of(came.toString());
    }
}

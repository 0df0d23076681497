package org.concordat.complaints;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Bodies of which people complain: Olu answers for a police force, Una for a school.
public record Complaining(ApplicationContext service, World world, Cast cast, UUID area, BodyId force, OfficerId olu, OfficerId una) {

    public static final String WRONG = "You have me down as somebody else.";

    public static Complaining in(ApplicationContext service, World world, Cast cast) {
        return in(Scrutinised.in(service, world, cast));
    }

    public static Complaining in(Scrutinised at) {
        return new Complaining(at.service(), at.world(), at.cast(), at.area(), at.force(), at.olu(), at.una());
    }

    public TestClock clock() {
        return service.getBean(TestClock.class);
    }

    /// A second after whatever was done before.
    public SignedIn in(OfficerId officer) {
        clock().advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock().instant());
    }

    public Complaints complaints() {
        return service.getBean(Complaints.class);
    }

    public int takeIn() {
        return service.getBean(ComplaintLetterbox.class).takeIn();
    }

    /// As the public site puts it in, to the police force; nobody has taken it in.
    public ComplaintId sent() {
        return sent(force, WRONG);
    }

    public ComplaintId sent(BodyId to, String words) {
        var id = UUID.randomUUID();
        world.jdbc().sql("""
                insert into intake.complaint (id, reference, kind, to_body, sent_at, name, happened, wanted, reach, language, secret_hash)
                values (:id, :reference, 'MISTAKE', :body, :at, :words, :words, :words, :words, 'en', :hash)
                """).param("id", id).param("reference", reference(id)).param("body", to.value())
                .param("at", clock().instant().atOffset(ZoneOffset.UTC)).param("words", words).param("hash", hash(id)).update();
        return new ComplaintId(id);
    }

    private static String reference(UUID id) {
        var hex = id.toString().toUpperCase(Locale.ROOT);
        return "K-" + hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    private static byte[] hash(UUID id) {
        return Arrays.copyOf(id.toString().getBytes(US_ASCII), 32);
    }

    /// Sent and taken in.
    public ComplaintId made() {
        var id = sent();
        takeIn();
        return id;
    }

    public ComplaintId acknowledged() {
        var id = made();
        assertThat(complaints().acknowledge(in(olu), id, UUID.randomUUID())).isEqualTo(new Acted.Done());
        return id;
    }

    /// By Olu.
    public ComplaintId answered(Step.Outcome outcome, boolean told) {
        var id = acknowledged();
        answer(id, outcome, told, "We looked.");
        return id;
    }

    void answer(ComplaintId id, Step.Outcome outcome, boolean told, String words) {
        assertThat(complaints().answer(in(olu), id, UUID.randomUUID(), new Step.Answer(outcome, told, words))).isEqualTo(new Acted.Done());
    }

    /// Whatever waits for the police force.
    public void answeredAll() {
        takeIn();
        complaints().list(in(olu), 0).seen().orElseThrow().rows().stream().filter(it -> it.state() == Course.State.WAITS)
                .forEach(it -> answer(it.of().id(), Step.Outcome.UPHELD, true, "You were right."));
    }

    Course seen(OfficerId officer, ComplaintId id) {
        return complaints().find(in(officer), id).orElseThrow().course();
    }

    /// What whoever has the reference and the secret is told.
    Map<String, Object> told(ComplaintId id) {
        return new HashMap<>(world.jdbc().sql("select * from published.complaint(?, ?)").param(reference(id.value()))
                .param(hash(id.value())).query().singleRow());
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}

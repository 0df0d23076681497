package org.concordat.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// A local policing body and what it publishes: Pam and Pat are its scrutiny officers. Ned is of the one next door.
public record Publishing(ApplicationContext service, World world, UUID area, BodyId body, OfficerId pam, OfficerId pat, OfficerId ned) {

    public static final String TITLE = "What we asked about late answers";

    public static Publishing in(ApplicationContext service, World world) {
        var area = world.area();
        var body = world.body(BodyKind.LOCAL_POLICING_BODY, "Westlea Commissioner");
        world.covers(body, area, BodyKind.LOCAL_POLICING_BODY);
        var next = world.body(BodyKind.LOCAL_POLICING_BODY, "Eastlea Commissioner");
        world.covers(next, world.area(), BodyKind.LOCAL_POLICING_BODY);
        return new Publishing(service, world, area, body, world.officer(body, "Pam", Role.SCRUTINY_OFFICER),
                world.officer(body, "Pat", Role.SCRUTINY_OFFICER), world.officer(next, "Ned", Role.SCRUTINY_OFFICER));
    }

    public TestClock clock() {
        return service.getBean(TestClock.class);
    }

    public SignedIn in(OfficerId officer) {
        clock().advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock().instant());
    }

    public String code() {
        return world.jdbc().sql("select code from partnership.area where id = ?").param(area).query(String.class).single();
    }

    public Editions editions() {
        return service.getBean(Editions.class);
    }

    public EditionSteps steps() {
        return service.getBean(EditionSteps.class);
    }

    public static Edition.Wording says() {
        return says(TITLE, null);
    }

    public static Edition.Wording says(String title, @Nullable Instant due) {
        return new Edition.Wording(title, "We asked the force.\n\nIt answered in May.", null, null, "press@westlea.example", due);
    }

    public static Edition.Wording inWelsh() {
        return new Edition.Wording(TITLE, "We asked.", "Beth a ofynnwyd gennym", "Gofynnwyd gennym.", "press@westlea.example", null);
    }

    Acted write(OfficerId by, @Nullable UUID of, Edition.Wording says, @Nullable String changed) {
        return editions().write(in(by), UUID.randomUUID(), Optional.ofNullable(of), Edition.Kind.STATEMENT, says, changed);
    }

    /// By Pam; it waits for Pat.
    public UUID written(Edition.Wording says) {
        return written(null, says, null);
    }

    public UUID written(@Nullable UUID of, Edition.Wording says, @Nullable String changed) {
        return ((Acted.Done) write(pam, of, says, changed)).edition();
    }

    public UUID written() {
        return written(says());
    }

    public UUID approved(UUID id) {
        assertThat(steps().approve(in(pat), id, UUID.randomUUID())).isEqualTo(new Acted.Done(id));
        return id;
    }

    /// By Pam, and approved by Pat.
    public UUID approved() {
        return approved(written());
    }

    public void declined(UUID id) {
        assertThat(steps().decline(in(pat), id, UUID.randomUUID(), "A number is missing.")).isEqualTo(new Acted.Done(id));
    }

    public void withdrawn(UUID id) {
        assertThat(steps().withdraw(in(pam), id, UUID.randomUUID(), "It named the wrong month.")).isEqualTo(new Acted.Done(id));
    }

    public Editions.Sight seen(OfficerId who, UUID id) {
        return editions().find(in(who), id).orElseThrow();
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused it ? it.decision().rules() : came.toString();
    }
}

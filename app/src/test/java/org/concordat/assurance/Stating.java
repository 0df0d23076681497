package org.concordat.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.World;

/// The area of [Scrutinised] states its third quarter: Sam drafts for its commissioner, Ola signs for them, and Bo is of the
/// national board.
public record Stating(Watched board, OfficerId ola) {

    public static final Quarter Q3 = new Quarter(2026, 3);

    public static Stating in(Scrutinised at) {
        return new Stating(Watched.in(at), at.world().officer(at.cast().overseer(), "Ola", Role.AGREEMENT_OWNER));
    }

    public OfficerId sam() {
        return board.at().sam();
    }

    public OfficerId bo() {
        return board.at().bo();
    }

    public World world() {
        return board.world();
    }

    public SignedIn in(OfficerId officer) {
        return board.in(officer);
    }

    public Statements statements() {
        return board.service().getBean(Statements.class);
    }

    public String code() {
        return board.code();
    }

    /// By Sam.
    public UUID drafted() {
        return drafted(Q3);
    }

    public UUID drafted(Quarter quarter) {
        var act = UUID.randomUUID();
        assertThat(statements().draft(in(sam()), act, code(), quarter)).isEqualTo(new Acted.Done(act));
        return act;
    }

    public UUID amended(UUID id) {
        var act = UUID.randomUUID();
        assertThat(statements().amend(in(sam()), id, act, Question.SAMPLE, "One was drawn by hand.", "It is not in the service."))
                .isEqualTo(new Acted.Done(id));
        return act;
    }

    public UUID challenged(UUID id) {
        var act = UUID.randomUUID();
        assertThat(statements().challenge(in(bo()), id, act, "Who drew it?")).isEqualTo(new Acted.Done(id));
        return act;
    }

    public void answered(UUID id) {
        assertThat(statements().answer(in(sam()), id, UUID.randomUUID(), "Two members of the public.")).isEqualTo(new Acted.Done(id));
    }

    public void signed(UUID id) {
        assertThat(statements().sign(in(ola), id, UUID.randomUUID(), "Deputy Commissioner")).isEqualTo(new Acted.Done(id));
    }

    Statement seen(OfficerId officer, UUID id) {
        return statements().find(in(officer), id).orElseThrow().of();
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}

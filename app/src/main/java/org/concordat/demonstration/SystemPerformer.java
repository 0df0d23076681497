package org.concordat.demonstration;

import org.concordat.access.SignedIn;
import org.concordat.api.Clients;
import org.concordat.api.Deciding;
import org.concordat.kernel.OfficerId;
import org.springframework.stereotype.Component;

/// Does about bodies' own systems what a plan says.
@Component
class SystemPerformer {

    private final Clients clients;

    SystemPerformer(Clients clients) {
        this.clients = clients;
    }

    /// @param board the administrator of the board who confirms, as the register knows them
    void perform(SystemScene scene, OfficerId board) {
        var who = scene.who();
        var came = switch (scene) {
            case SystemScene.Register it -> clients.register(who, it.id(), it.system());
            case SystemScene.Confirm it -> clients.confirm(new SignedIn(board, who.at()), it.id());
            case SystemScene.Agree it -> clients.agree(who, it.id());
        };
        if (!(came instanceof Deciding.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}

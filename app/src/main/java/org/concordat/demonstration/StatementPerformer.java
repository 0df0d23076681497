package org.concordat.demonstration;

import org.concordat.assurance.Acted;
import org.concordat.assurance.Statements;
import org.springframework.stereotype.Component;

/// States for a local policing body what a plan says, and doubts it for the national board.
@Component
class StatementPerformer {

    private final Statements statements;

    StatementPerformer(Statements statements) {
        this.statements = statements;
    }

    void perform(StatementScene scene) {
        var came = switch (scene) {
            case StatementScene.Draft it -> statements.draft(it.who(), it.act(), it.area(), it.quarter());
            case StatementScene.Amend it -> statements.amend(it.who(), it.of(), it.act(), it.question(), it.words(), it.reason());
            case StatementScene.Challenge it -> statements.challenge(it.who(), it.of(), it.act(), it.words());
            case StatementScene.Answer it -> statements.answer(it.who(), it.of(), it.act(), it.words());
            case StatementScene.Sign it -> statements.sign(it.who(), it.of(), it.act(), it.office());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }
}

package org.concordat.notices.web;

import java.util.UUID;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// Shows a webhook's new secret, this once.
public record SecretMadePage(UUID hook, String secret) implements Page {

    @Override
    public String title() {
        return "A new secret for your webhook";
    }

    @Override
    public BackLink back() {
        return BackLink.to(HookController.ALL + "/" + hook);
    }

    /// The secret is not for logs.
    @Override
    public String toString() {
        return "SecretMadePage[" + hook + "]";
    }
}

package org.concordat.receipts.web;

import java.util.UUID;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// The log does not hold the entry yet.
public record ReceiptNotYetPage(UUID entry) implements Page {

    @Override
    public String title() {
        return "Your receipt is not ready yet";
    }

    /// So that a program does not keep this page for a receipt.
    @Override
    public int status() {
        return 409;
    }

    @Override
    public BackLink back() {
        return BackLink.to(ReceiptController.ALL);
    }

    public String again() {
        return ReceiptController.ALL + "/" + entry;
    }
}

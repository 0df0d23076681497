package org.concordat.receipts.web;

import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// The entry was lawfully erased, so that there is no receipt for it any more.
public record ReceiptErasedPage() implements Page {

    @Override
    public String title() {
        return "This entry was erased";
    }

    /// So that a program does not keep this page for a receipt.
    @Override
    public int status() {
        return 410;
    }

    @Override
    public BackLink back() {
        return BackLink.to(ReceiptController.ALL);
    }
}

package org.concordat.api.web;

/// What can be wrong with a request beside what a rule says. Their sentences are in `api/problems.properties`.
enum Kind {
    UNREADABLE(400, "not-as-described"),
    KEY_MISSING(400, "idempotency-key-is-missing"),
    NO_TOKEN(401, "no-access-token"),
    NO_PERSON(403, "acts-for-an-officer"),
    RULES(403, "rules-say-no"),
    NOT_COPIED(403, "not-copied"),
    NOT_FOUND(404, "not-found"),
    METHOD(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "only-json"),
    DECIDED(409, "decided-already"),
    ENDED(409, "it-has-ended"),
    CONFIRMED(409, "confirmed-otherwise"),
    STATE_PURPOSE(409, "state-a-purpose-first"),
    ACCEPT_TERMS(409, "accept-the-terms-first"),
    GONE(410, "no-longer-shared"),
    CHANGED(412, "changed-since"),
    TOO_LARGE(413, "too-large"),
    MEDIA_TYPE(415, "only-json-in-utf-8"),
    NOT_TAKEN(422, "values-are-not-taken"),
    INCOMPLETE(422, "steps-are-missing"),
    KEY_USED(422, "key-is-used-once"),
    VERSION_MISSING(428, "version-is-missing"),
    TOO_OFTEN(429, "too-many-requests"),
    FAULT(500, "fault"),
    NOT_RECORDED(503, "nothing-can-be-recorded"),
    FILES_WAIT(503, "other-files-are-first");

    private final int status;
    private final String slug;

    Kind(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    int status() {
        return status;
    }

    /// As it stands in its address, `/api/problems/{slug}`.
    String slug() {
        return slug;
    }
}

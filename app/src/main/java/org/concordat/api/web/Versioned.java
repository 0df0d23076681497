package org.concordat.api.web;

/// What is shown with a version of its own, which its ETag is: `If-Match` takes the one as the other.
interface Versioned {

    String version();
}

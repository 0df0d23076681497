package org.concordat.api.web;

import org.concordat.kernel.OfficerId;

/// Who is to compose the disclosure that answers a request.
record Composer(OfficerId officer) {
}

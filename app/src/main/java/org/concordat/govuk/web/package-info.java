/// How a page becomes an answer: templates, static assets, the frame, and the pages for what went wrong.
@NullMarked
package org.concordat.govuk.web;

import org.jspecify.annotations.NullMarked;

package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import org.concordat.journeys.Scene.How;
import org.junit.jupiter.api.Test;

/// A page on which something is lost by each means: all of it is found.
@Journey
class OtherMeansTest {

    private static final String BROKEN = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <title>Broken - Concordat</title>
              <style>
                .wide { width: 700px }
                .cut { width: 90px; overflow: hidden; white-space: nowrap }
                .low { height: 20px; overflow: hidden }
                .over { margin-top: -34px }
                .scrolling { width: 90px; overflow-x: auto; white-space: nowrap }
                .small { width: 60px; height: 20px; white-space: nowrap }
                .moves { transition: opacity 1s }
                .moves-after::after { content: ""; animation: turn 1s infinite }
                .bare:focus { outline: none }
                .edgeless { border: 0 }
                @keyframes turn { from { opacity: 0 } }
              </style>
            </head>
            <body>
              <a class="govuk-skip-link" href="#main">Skip</a>
              <main id="main">
                <h1>Broken</h1>
                <h3>Two below</h3>
                <p class="wide">Wider than the window is when it is enlarged, and so one has to scroll to and fro, line by line.</p>
                <p class="cut">Cut off where its box ends</p>
                <p class="low">The first line. <br> The second, below.</p>
                <p>Beneath it</p><p class="over">Upon it</p>
                <div class="scrolling">Scrolled by nobody who has a keyboard alone</div>
                <button class="govuk-button small">Wider than its button</button>
                <p class="moves">Fades</p><p class="moves-after">Turns</p>
                <a class="bare" href="#a">Unmarked</a>
                <a href="#b" aria-label="Something else">Said otherwise</a>
                <input name="nameless">
                <p id="e-error" class="govuk-error-message">An error of nothing</p>
                <input name="described" aria-label="Described" aria-describedby="nowhere">
                <table><tr><th>Untold</th></tr></table>
                <svg class="concordat-chart" viewBox="0 0 100 50" width="100" height="50">
                  <rect x="0" y="0" width="50" height="20" fill="#000"></rect>
                  <line x1="0" y1="30" x2="50" y2="30" stroke="#fff"></line>
                  <text x="60" y="40">Out of its drawing</text>
                </svg>
                <div class="govuk-inset-text edgeless">Edgeless</div>
                <details><summary>Unfold it</summary><p>Said on a screen alone</p></details>
                <div class="concordat-table scrolling" tabindex="0" aria-label="Wide: four hundred and twelve">Wide: four hundred and twelve</div>
                <button tabindex="2" class="bare">Before its turn</button>
                <input aria-label="Trap" onkeydown="if (event.key === 'Tab') event.preventDefault()">
              </main>
            </body>
            </html>
            """;

    @Test
    void whateverIsLostIsFound(Scene scene) {
        var it = scene.visitor(How.USUALLY);
        it.page().route("**/broken", route -> route.fulfill(new FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(BROKEN)));
        var faults = OtherMeans.faults("broken", it.open("/broken"));
        it.page().evaluate("document.documentElement.lang = 'cy'");
        faults.addAll(OtherMeans.faults("broken in Welsh", it));
        for (var found : List.of("at 640: scrolls sideways: 7", "at 320: beyond the edge: p .wide", "at 320: cut off: p .cut",
                "with the text doubled: cut off: p .low", "at 320: overlap: p . Beneath it | p .over", "at 320: to be scrolled sideways: div .scrolling",
                "at 640: out of its button: button", "spaced out at 320: out of its button", "at 640: cut off in a drawing: text",
                "in their colours, DARK: rect", "in their colours, LIGHT: line", "in their colours, LIGHT: no edge: div .govuk-inset-text",
                "with less asked for: p .moves ", "whatever is asked for: p .moves-after", "as it is read out: skips a level: h3",
                "as it is read out: not called what it shows: a . Said otherwise", "as it is read out: no name: input nameless",
                "as it is read out: an error of nothing: p", "as it is read out: leads nowhere: nowhere", "as it is read out: a table that is not told",
                "as it is read out: a drawing that is not told", "on paper: folded: details", "on paper: would have to be scrolled: div .concordat-table", "by keyboard: no mark: a .bare", "by keyboard: in this order", "by keyboard: is not let go",
                "by keyboard, in their colours: no mark: a .bare")) {
            assertThat(faults).anySatisfy(fault -> assertThat(fault).startsWith(found));
        }
    }
}

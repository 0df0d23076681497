package org.concordat.partnership.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Select;
import org.concordat.govuk.Table;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.Body;
import org.concordat.partnership.Listing;

/// The bodies in being today, by kind, region and words.
///
/// @param regions those to choose from
/// @param mayRegister whether the viewer may enter another
public record BodiesPage(Listing<Body> bodies, Answers filter, List<String> regions, boolean mayRegister)
        implements Page {

    public BodiesPage {
        regions = List.copyOf(regions);
    }

    @Override
    public String title() {
        return "Bodies";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/admin");
    }

    @Override
    public List<FieldError> errors() {
        return filter.errors();
    }

    public Select kind() {
        return Select.of("kind", "Kind", any(RegisterWords.options(BodyKind.class, BodyKind::words)), filter);
    }

    public Select region() {
        return Select.of("region", "Region", any(regions.stream().map(it -> Option.of(it, it)).toList()), filter);
    }

    public Input words() {
        return Input.of("words", "Words in the name", filter).width(20).notSpellchecked();
    }

    public Table table() {
        return Table.of(bodies.total() + (bodies.total() == 1 ? " body" : " bodies"), Table.Column.of("Name"),
                        Table.Column.of("Kind"), Table.Column.of("Nation"))
                .whenEmpty("No body is found. Try other words, or another kind or region.")
                .rows(bodies.rows().stream().map(body -> List.of(Cell.link(body.name(), "/bodies/" + body.id()),
                        Cell.of(body.kind().words()), Cell.of(RegisterWords.nation(body.nation())))).toList());
    }

    public Pagination pages() {
        return Pagination.of(bodies.page(), bodies.pages(), page -> "/bodies?kind=" + encoded("kind") + "&region="
                + encoded("region") + "&words=" + encoded("words") + "&page=" + page);
    }

    private String encoded(String field) {
        return URLEncoder.encode(filter.value(field), StandardCharsets.UTF_8);
    }

    private static List<Option> any(List<Option> options) {
        return Stream.concat(Stream.of(Option.of("", "Any")), options.stream()).toList();
    }
}

package org.concordat.govuk;

import java.util.List;

/// The pages above this one, from the start of the service.
public record Breadcrumbs(List<Link> links) {

    public Breadcrumbs {
        links = List.copyOf(links);
    }

    public static Breadcrumbs of(Link... links) {
        return new Breadcrumbs(List.of(links));
    }
}

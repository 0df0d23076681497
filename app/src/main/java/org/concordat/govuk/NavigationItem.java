package org.concordat.govuk;

/// A door in the service navigation. The page stands behind it when its path is the door's or below it.
public record NavigationItem(String text, String href) {

    public boolean current(String path) {
        return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/");
    }
}

package org.concordat.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// What a request tried, in words of the service's own: its method, the route of its address, and the thing named there.
/// Nothing of what was typed into the address is in them but an identifier.
@Component
class Tried {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final Pattern ID = Pattern.compile("(?<=/)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=/|$)");

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    Tried(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /// `POST /drafts/{id}/{step}`; `POST elsewhere` where no route has such an address.
    String words(HttpServletRequest request) {
        var method = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String first
                ? first : request.getMethod();
        return (METHODS.contains(method) ? method : "ANOTHER") + " " + route(request).orElse("elsewhere");
    }

    /// The route of an address, if one has it, whatever the method.
    Optional<String> route(HttpServletRequest request) {
        var path = PathContainer.parsePath(path(request));
        return routes.getObject().getHandlerMethods().keySet().stream()
                .flatMap(it -> Objects.requireNonNull(it.getPathPatternsCondition()).getPatterns().stream())
                .filter(it -> it.matches(path)).sorted().findFirst().map(PathPattern::getPatternString);
    }

    /// The first identifier in an address; whether there is such a thing was not asked.
    static Optional<UUID> thing(HttpServletRequest request) {
        var found = ID.matcher(path(request));
        return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
    }

    /// The path first asked for, also when the container forwarded the request to its error page.
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked : request.getRequestURI();
    }
}

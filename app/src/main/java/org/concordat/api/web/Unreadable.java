package org.concordat.api.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says where a document is not as it is described, and what is wrong there. It repeats names of fields, never values.
final class Unreadable {

    private static final int NAME_MAX = 60;

    private Unreadable() {
    }

    static Kind kind(HttpMessageNotReadableException thrown) {
        return switch (thrown.getCause()) {
            case StreamConstraintsException it when it.getMessage().contains("document length") -> Kind.TOO_LARGE;
            case InvalidNullException _ -> Kind.UNREADABLE;
            case InvalidFormatException _ -> Kind.NOT_TAKEN;
            case ValueInstantiationException _ -> Kind.NOT_TAKEN;
            case null, default -> Kind.UNREADABLE;
        };
    }

    static List<Problem.FieldSaid> errors(HttpMessageNotReadableException thrown) {
        return switch (thrown.getCause()) {
            case UnrecognizedPropertyException it -> said(it, "is not a field that is asked for");
            case InvalidNullException it -> said(it, "is missing");
            case InvalidFormatException it when it.getTargetType() != null && it.getTargetType().isEnum() ->
                    said(it, "is none of " + List.of(it.getTargetType().getEnumConstants()).stream().map(Object::toString)
                            .collect(Collectors.joining(", ")));
            case ValueInstantiationException it -> said(it, it.getCause() instanceof IllegalArgumentException why
                    && why.getMessage() != null ? why.getMessage() : "is not as described");
            case MismatchedInputException it when it.getMessage().startsWith("Missing required creator property '") ->
                    said(it, "is missing");
            case MismatchedInputException it -> said(it, "is not as described");
            case StreamConstraintsException it -> List.of(new Problem.FieldSaid("", "goes too deep, or has too long a part"));
            case JacksonException it -> List.of(new Problem.FieldSaid("", "is not JSON"));
            case null, default -> List.of(new Problem.FieldSaid("", "there is nothing to read"));
        };
    }

    private static List<Problem.FieldSaid> said(DatabindException thrown, String words) {
        return List.of(new Problem.FieldSaid(pointer(thrown), words));
    }

    private static String pointer(DatabindException thrown) {
        return thrown.getPath().stream().map(it -> "/" + (it.getPropertyName() == null ? "" + it.getIndex()
                : escaped(it.getPropertyName()))).collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.substring(0, Math.min(name.length(), NAME_MAX)).replace("~", "~0").replace("/", "~1");
    }
}

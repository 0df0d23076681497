package org.concordat.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.requests.RequestPart;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.databind.util.StdConverter;

/// How JSON is read and written at the API: strictly. What is not asked for is refused with its name, so that a
/// misspelt field is never lost in silence; so is what is asked for and not there.
///
/// *Units*: characters of a document, and how deep it may go.
final class Json {

    static final int DOCUMENT_MAX = 256 * 1024;
    static final int DEPTH_MAX = 12;

    private static final String NO_DAY = "is not a day of the calendar in the years 1000 to 9999";

    private Json() {
    }

    static JsonMapper mapper() {
        var limits = StreamReadConstraints.builder().maxDocumentLength(DOCUMENT_MAX).maxNestingDepth(DEPTH_MAX)
                .maxStringLength(DOCUMENT_MAX).maxNumberLength(40).maxNameLength(200).build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING).enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, Json::textIsText)
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .addMixIn(Section.Matter.class, InOrder.class).addMixIn(RequestPart.Whom.class, BodiesInOrder.class)
                .annotationIntrospector(new AsDeclared())
                .addModule(identifiers()).build();
    }

    /// A number is not a title.
    private static void textIsText(MutableCoercionConfig it) {
        it.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static SimpleModule identifiers() {
        var module = new SimpleModule();
        text(module, BodyId.class, it -> new BodyId(uuid(it)));
        text(module, OfficerId.class, it -> new OfficerId(uuid(it)));
        text(module, AgreementId.class, it -> new AgreementId(uuid(it)));
        text(module, DisclosureId.class, it -> new DisclosureId(uuid(it)));
        text(module, GatewayId.class, GatewayId::new);
        text(module, Purpose.class, Purpose::new);
        module.addDeserializer(LocalDate.class, new Text<>(LocalDate.class, Json::day));
        return module;
    }

    /// In the years that a page takes, which the database can keep.
    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(NO_DAY, malformed);
        }
        throw new IllegalArgumentException(NO_DAY);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("is not an identifier", malformed);
        }
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new Text<>(type, read));
    }

    /// Sets have no order, and a digest needs one.
    private interface InOrder {

        @JsonSerialize(converter = Sorted.class)
        Set<Material> material();

        @JsonSerialize(converter = Sorted.class)
        Set<Provenance> provenance();
    }

    private interface BodiesInOrder {

        @JsonSerialize(converter = SortedBodies.class)
        Set<BodyId> bodies();
    }

    private static final class SortedBodies extends StdConverter<Set<BodyId>, List<String>> {

        @Override
        public List<String> convert(Set<BodyId> bodies) {
            return bodies.stream().map(BodyId::toString).sorted().toList();
        }
    }

    private static final class Sorted extends StdConverter<Set<? extends Enum<?>>, List<String>> {

        @Override
        public List<String> convert(Set<? extends Enum<?>> constants) {
            return constants.stream().map(Enum::name).sorted().toList();
        }
    }

    /// Reads an identifier, or a day, from text alone.
    private static final class Text<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient Function<String, T> read;

        Text(Class<T> type, Function<String, T> read) {
            super(type);
            this.type = type;
            this.read = read;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            var text = parser.getString();
            try {
                return read.apply(text);
            } catch (IllegalArgumentException malformed) {
                return type.cast(context.handleInstantiationProblem(type, text, malformed));
            }
        }
    }

    /// A component that is not declared [Nullable] is required, and is not null.
    private static final class AsDeclared extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return isRequired(member) ? Boolean.TRUE : super.hasRequiredMarker(config, member);
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            return isRequired(annotated) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(config, annotated);
        }

        private static boolean isRequired(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter
                    && parameter.getOwner().getAnnotated() instanceof Executable made
                    && made.getDeclaringClass().isRecord()
                    && made.getParameterCount() == made.getDeclaringClass().getRecordComponents().length
                    && !isNullable(made.getDeclaringClass().getRecordComponents()[parameter.getIndex()]);
        }
    }

    static boolean isNullable(RecordComponent component) {
        return isNullable(component.getAnnotatedType());
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations()).anyMatch(it -> it.annotationType() == Nullable.class);
    }
}

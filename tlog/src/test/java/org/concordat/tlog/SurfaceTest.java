package org.concordat.tlog;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// What others may build on: the public types with their public members, in `surface.txt`. Whoever changes one changes that
/// file too (`-Dconcordat.golden=write`), and sees what they do to others.
class SurfaceTest {

    private static final Path KEPT = Path.of("surface.txt");

    @Test
    void whatIsPublicIsWrittenDown() throws Exception {
        var found = String.join("\n", surface()) + "\n";
        if ("write".equals(System.getProperty("concordat.golden"))) {
            Files.writeString(KEPT, found);
        }
        assertThat(found).isEqualTo(Files.readString(KEPT));
    }

    @Test
    void seesWhatIsPublicAndNothingElse() throws Exception {
        assertThat(surface()).contains("org.concordat.tlog.Policy", "  static org.concordat.tlog.Policy parse(byte[]) throws org.concordat.tlog.Malformed")
                .contains("org.concordat.tlog.Malformed is a java.lang.Exception", "  java.util.List<byte[]> entries()")
                .noneMatch(it -> it.contains("PolicyLines") || it.contains("Policy$Quorum") || it.contains("lambda$"));
    }

    private static List<String> surface() throws Exception {
        var lines = new ArrayList<String>();
        for (var type : types()) {
            lines.add(type.getName() + above(type));
            var members = new TreeSet<String>();
            Stream.<Member>concat(Stream.concat(Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getDeclaredMethods())),
                            Arrays.stream(type.getDeclaredConstructors()))
                    .filter(it -> Modifier.isPublic(it.getModifiers()) && !it.isSynthetic()).map(SurfaceTest::shown).forEach(members::add);
            lines.addAll(members);
        }
        return lines;
    }

    private static List<Class<?>> types() throws Exception {
        var classes = Path.of(Policy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var types = new ArrayList<Class<?>>();
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(it -> it.toString().endsWith(".class") && !it.endsWith("package-info.class")).sorted().toList()) {
                var name = classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                var type = Class.forName(name, false, SurfaceTest.class.getClassLoader());
                if (isPublic(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return type == null || Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass() && isPublic(type.getEnclosingClass());
    }

    private static String shown(Member member) {
        var kind = Modifier.isStatic(member.getModifiers()) ? "  static " : "  ";
        return switch (member) {
            case Field field -> kind + field.getGenericType().getTypeName() + " " + field.getName();
            case Method method -> kind + method.getGenericReturnType().getTypeName() + " " + method.getName() + arguments(method);
            case Executable constructor -> "  new" + arguments(constructor);
            default -> throw new IllegalStateException("another member: " + member);
        };
    }

    private static String arguments(Executable of) {
        return names(of.getGenericParameterTypes(), "(", ")") + (of.getExceptionTypes().length == 0 ? ""
                : names(of.getGenericExceptionTypes(), " throws ", ""));
    }

    /// What it can be used as.
    private static String above(Class<?> type) {
        var all = new ArrayList<Type>();
        if (type.getGenericSuperclass() != null && type.getGenericSuperclass() != Object.class) {
            all.add(type.getGenericSuperclass());
        }
        all.addAll(List.of(type.getGenericInterfaces()));
        return all.isEmpty() ? "" : names(all.toArray(Type[]::new), " is a ", "");
    }

    private static String names(Type[] types, String before, String after) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", ", before, after));
    }
}

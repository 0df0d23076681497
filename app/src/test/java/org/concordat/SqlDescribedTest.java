package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.util.ClassUtils;

/// Every statement of every `…Sql` class is one that PostgreSQL can describe, as the application's own role. Preparing
/// alone would accept wrong SQL; asking for the parameters has the server read it.
@ConcordatTest
class SqlDescribedTest {

    /// A statement, by the class and field that hold it.
    private record Held(String name, String sql) {
    }

    @Autowired
    DataSource database;

    @Autowired
    ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> everyStatement() throws IllegalAccessException {
        var statements = statements();
        assertThat(statements).hasSizeGreaterThan(30);
        return statements.stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> describe(it.sql())));
    }

    @Test
    void aWrongColumnIsCaught() {
        assertThatThrownBy(() -> describe("select nothing_of_the_kind from partnership.body where id = :id"))
                .isInstanceOf(SQLException.class);
    }

    private void describe(String sql) throws SQLException {
        var positional = NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(sql), null);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(positional)) {
            assertThat(statement.getParameterMetaData().getParameterCount()).isGreaterThanOrEqualTo(0);
        }
    }

    private List<Held> statements() throws IllegalAccessException {
        var found = new ArrayList<Held>();
        for (var name : context.getBeanDefinitionNames()) {
            if (!name.endsWith("Sql")) {
                continue;
            }
            Class<?> type = ClassUtils.getUserClass(context.getBean(name));
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    var sql = (String) field.get(null);
                    if (isWhole(type, field.getName(), sql)) {
                        found.add(new Held(type.getSimpleName() + "." + field.getName(), sql));
                    }
                }
            }
        }
        return found;
    }

    /// A piece that other statements of its class begin with or contain is described as part of them.
    private static boolean isWhole(Class<?> type, String name, String sql) throws IllegalAccessException {
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class
                    && !field.getName().equals(name)) {
                field.setAccessible(true);
                if (((String) field.get(null)).contains(sql)) {
                    return false;
                }
            }
        }
        return true;
    }
}

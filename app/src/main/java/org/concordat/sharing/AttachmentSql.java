package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.attachments.CleanFile;
import org.concordat.attachments.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What travels beside the words. Who sees which is the database's to say: those who see the draft, or the disclosure.
@Component
class AttachmentSql {

    private static final String ADD = """
            insert into sharing.attachment (id, disclosure, body, officer, added_at, title, name, kind, bytes, digest, words,
                                            unsaid)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ONE = """
            select id, title, name, kind, octet_length(bytes) as size, digest, added_at, unsaid from sharing.attachment
            """;

    private static final String OF = ONE + " where disclosure = ? order by added_at, id";

    private static final String FIND = ONE + " where disclosure = ? and id = ?";

    private static final String BYTES = "select bytes from sharing.attachment where id = ?";

    private static final String WORDS = "select words from sharing.attachment where id = ?";

    private static final String REMOVE = "delete from sharing.attachment where disclosure = ? and id = ?";

    private static final String REMOVE_ALL = "delete from sharing.attachment where disclosure = ?";

    /// The id of a copy is made of its own and of the draft's, so that a repeated start finds it there.
    private static final String CARRY_OVER = """
            insert into sharing.attachment (id, disclosure, body, officer, added_at, title, name, kind, bytes, digest, words,
                                            unsaid)
            select md5(a.id::text || ?::text)::uuid, ?, ?, ?, ?, a.title, a.name, a.kind, a.bytes, a.digest, a.words,
                   a.unsaid
              from sharing.attachment a where a.disclosure = ?
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    AttachmentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether it is new.
    boolean add(Viewer viewer, DisclosureId draft, UUID id, String title, CleanFile it) {
        return jdbc.sql(ADD).params(id, draft.value(), viewer.body().value(), viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC), title, it.name(), it.kind().name(), it.bytes(), it.digest(),
                it.text(), it.unsaid()).update() == 1;
    }

    /// The first that was added first.
    List<Attachment> of(DisclosureId id) {
        return jdbc.sql(OF).param(id.value()).query(AttachmentSql::attachment).list();
    }

    Optional<Attachment.File> find(DisclosureId id, UUID attachment) {
        return jdbc.sql(FIND).params(id.value(), attachment).query(AttachmentSql::attachment).optional()
                .map(it -> new Attachment.File(it, jdbc.sql(BYTES).param(attachment).query(byte[].class).single()));
    }

    String words(UUID attachment) {
        return jdbc.sql(WORDS).param(attachment).query(String.class).single();
    }

    boolean remove(DisclosureId draft, UUID attachment) {
        return jdbc.sql(REMOVE).params(draft.value(), attachment).update() == 1;
    }

    void removeAll(DisclosureId draft) {
        jdbc.sql(REMOVE_ALL).param(draft.value()).update();
    }

    /// What a version corrects keeps its attachments; the new one begins with the same.
    void carryOver(Viewer viewer, DisclosureId from, DisclosureId to) {
        jdbc.sql(CARRY_OVER).params(to.value(), to.value(), viewer.body().value(), viewer.officer().value(),
                viewer.at().atOffset(ZoneOffset.UTC), from.value()).update();
    }

    static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(row.getObject("id", UUID.class), row.getString("title"), row.getString("name"),
                Kind.valueOf(row.getString("kind")), row.getInt("size"), row.getString("digest"),
                DisclosureRow.at(row, "added_at"), row.getBoolean("unsaid"));
    }
}

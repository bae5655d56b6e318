package org.kith.statement;

import org.kith.Letterbox;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Statements that are open, and people who sign them, for tests. */
@Component
public class Signers {

    private static final int MOST_ROUNDS = 1_000;

    private static final Pattern KEY = Pattern.compile("/signatures/[^/]+/([A-Za-z0-9_-]+)");

    private final Friends friends;
    private final StatementWriting writing;
    private final Statements statements;
    private final Receiving receiving;
    private final SignersWord word;
    private final SigningDesk desk;
    private final PaperSigning paper;
    private final Deliveries deliveries;
    private final Letterbox letterbox;
    private final NetworkScope scope;

    Signers(
            Friends friends,
            StatementWriting writing,
            Statements statements,
            Receiving receiving,
            SignersWord word,
            SigningDesk desk,
            PaperSigning paper,
            Deliveries deliveries,
            Letterbox letterbox,
            NetworkScope scope) {
        this.friends = friends;
        this.writing = writing;
        this.statements = statements;
        this.receiving = receiving;
        this.word = word;
        this.desk = desk;
        this.paper = paper;
        this.deliveries = deliveries;
        this.letterbox = letterbox;
        this.scope = scope;
    }

    /**
     * @param anna speaks for the group
     */
    public record Scene(Network network, Group group, Person anna, Actor actor, String slug) {}

    /** While somebody holds the statement, so that no signature below it can be kept. */
    public <T> T whileHeld(Scene scene, Supplier<T> whatIsDone) {
        return scope.in(
                scene.network().id(),
                db -> {
                    db.sql("select id from statement where slug = :slug for update")
                            .param("slug", scene.slug())
                            .query(UUID.class)
                            .single();
                    return whatIsDone.get();
                });
    }

    /** A draft in English and Arabic. */
    public Scene draft(Network network) {
        return draft(network, friends.person(network, Role.REPRESENTATIVE));
    }

    public Scene draft(Network network, Person anna) {
        var group =
                friends.group(
                        network, friends.community(network, "Camden"), "Friends", anna.mail());
        var actor = friends.actor(network, anna);
        var draft =
                Statement.draft(
                        Statement.Id.next(),
                        "",
                        group.id(),
                        Statement.About.NOTHING,
                        LocalDate.now().plusYears(1),
                        List.of(
                                new Wording(
                                        Language.EN,
                                        "We are friends of Abu Dis",
                                        "We know each other.\nWe stay in touch."),
                                new Wording(
                                        Language.AR,
                                        "نحن أصدقاء أبو ديس",
                                        "نعرف بعضنا بعضًا.\nونبقى على تواصل.")));
        return new Scene(network, group, anna, actor, writing.start(network.id(), actor, draft));
    }

    public Scene open(Network network) {
        var scene = draft(network);
        writing.open(network.id(), scene.actor(), statement(scene).id());
        return scene;
    }

    /** With a count that was published. */
    public void opened(Scene scene) {
        writing.open(scene.network().id(), scene.actor(), statement(scene).id());
        change(
                scene,
                """
                insert into statement_root (network_id, statement_id, number, published_at, on_screen, on_paper, root)
                select network_id, id, 1, now(), 0, 0, decode(repeat('00', 32), 'hex') from statement where id = :statement
                """);
    }

    public void closed(Scene scene) {
        writing.close(scene.network().id(), scene.actor(), statement(scene).id(), null);
    }

    /** The code of a sheet. */
    public String sheet(Scene scene) {
        return paper.print(
                scene.network().id(), scene.actor(), statement(scene), Language.EN, Instant.now());
    }

    public UUID delivery(Scene scene) {
        var network = scene.network().id();
        var id = statement(scene).id();
        deliveries.add(network, scene.actor(), id, "The mayor", LocalDate.now(), Instant.now());
        return deliveries.of(network, id).getFirst().id().value();
    }

    /** The key to a signature that counts. */
    public String counted(Network network) {
        return confirmed(open(network), "Huda Ali", mail());
    }

    Statement statement(Scene scene) {
        return statements.find(scene.network().id(), scene.slug()).orElseThrow();
    }

    static String mail() {
        return "signer" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "@test.kith";
    }

    /** As somebody sends it who lets nobody read their name, with an address of their own. */
    static Signing signing(String slug, String name) {
        return new Signing(
                Signature.Id.next(),
                slug,
                name,
                "Abu Dis",
                mail(),
                null,
                false,
                false,
                Language.EN,
                "00");
    }

    boolean sign(Scene scene, String name, String mail) {
        return sign(scene, name, mail, UUID.randomUUID().toString());
    }

    boolean sign(Scene scene, String name, String mail, String from) {
        return desk.takeNow(
                scene.network().id(),
                new Signing(
                        Signature.Id.next(),
                        scene.slug(),
                        name,
                        "Abu Dis",
                        mail,
                        "A good thing",
                        true,
                        true,
                        Language.EN,
                        from.replace("-", "")));
    }

    /** Until nothing waits: the program's own rounds may be at it too. */
    public void received(Scene scene) {
        var rounds = 0;
        for (var left = waiting(scene); left > 0; left = waiting(scene)) {
            if (++rounds > MOST_ROUNDS) {
                throw new AssertionError(left + " still wait");
            }
            receiving.round(scene.network(), Instant.now());
        }
    }

    private long waiting(Scene scene) {
        return scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        select (select count(*) from signature where network_id = :network and taken_at is null)
                                               + (select count(*) from signature_letter where network_id = :network)
                                        """)
                                .param("network", scene.network().id().value())
                                .query(Long.class)
                                .single());
    }

    /** Signed, received, and confirmed by the letter. */
    String confirmed(Scene scene, String name, String mail) {
        sign(scene, name, mail);
        received(scene);
        var key = key(mail);
        word.confirm(scene.network().id(), key, Instant.now());
        return key;
    }

    Signature signature(Scene scene, String key) {
        return word.find(scene.network().id(), key).orElseThrow().signature();
    }

    /** What was written to an address, the newest first. */
    public List<String> letters(String mail) {
        return letterbox.of(mail);
    }

    /** Of the newest letter. */
    public String key(String mail) {
        return keys(mail).getFirst();
    }

    /** Of the letter that the program's own round writes. */
    String awaited(String mail) {
        for (var i = 0; i < 100 && keys(mail).isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return key(mail);
    }

    List<String> keys(String mail) {
        return letters(mail).stream()
                .map(KEY::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .toList();
    }

    /** The ids of what was typed in from paper. */
    List<String> lines(Scene scene) {
        return scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        select id::text from signature where network_id = :network and sheet_id is not null
                                        """)
                                .param("network", scene.network().id().value())
                                .query(String.class)
                                .list());
    }

    int change(Scene scene, String sql) {
        return scope.in(
                scene.network().id(),
                db -> db.sql(sql).param("statement", statement(scene).id().value()).update());
    }
}

package org.kith.web;

import static java.util.Map.entry;

import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.account.SignInLinks;
import org.kith.account.Token;
import org.kith.community.Draft;
import org.kith.community.Drafts;
import org.kith.community.Group;
import org.kith.introduction.Friends;
import org.kith.mail.LetterLinks;
import org.kith.media.Hung;
import org.kith.moderation.Reported;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.pictured.Pictures;
import org.kith.shared.Uuid7;
import org.kith.statement.Signers;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.StatedStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the addresses of routes name: made anew for each request, and of whom is wanted. */
@Component
class Scenes {

    private final Friends friends;
    private final Members members;
    private final Drafts drafts;
    private final Links links;
    private final Facts facts;
    private final SignInLinks signInLinks;
    private final NetworkScope scope;
    private final TestNetworks tests;
    private final Offices offices;
    private final Sessions sessions;
    private final JdbcClient db;
    private final LetterLinks letters;
    private final Pictures pictures;
    private final Signers signers;
    private final Hung hung;
    private final Reported reported;

    Scenes(
            Friends friends,
            Members members,
            Drafts drafts,
            Links links,
            Facts facts,
            SignInLinks signInLinks,
            NetworkScope scope,
            TestNetworks tests,
            Offices offices,
            Sessions sessions,
            JdbcClient db,
            LetterLinks letters,
            Pictures pictures,
            Signers signers,
            Hung hung,
            Reported reported) {
        this.friends = friends;
        this.members = members;
        this.drafts = drafts;
        this.links = links;
        this.facts = facts;
        this.signInLinks = signInLinks;
        this.scope = scope;
        this.tests = tests;
        this.offices = offices;
        this.sessions = sessions;
        this.db = db;
        this.letters = letters;
        this.pictures = pictures;
        this.signers = signers;
        this.hung = hung;
        this.reported = reported;
    }

    /** Whether the route names a thing that only one network has. */
    static boolean isOfOneNetwork(String path) {
        if (!path.contains("{network}")) {
            return false;
        }
        var named =
                path.replaceAll("\\{(network|document|ending|place|token|where)[^}]*}", "")
                        .replaceAll("/(agreement-templates|visa-letter)/.*", "");
        return named.contains("{") && !named.matches(".*(/places/\\{slug}|/example/.*)");
    }

    /** The address of a route with something real in the place of its variables. */
    String address(String path, Network network, Person owner) {
        var address = path.replace("{network}", network.slug());
        for (var part : parts(path, network, owner).entrySet()) {
            address = address.replaceAll("\\{" + part.getKey() + "(:[^}]*)?}", part.getValue());
        }
        if (address.contains("{")) {
            throw new AssertionError("say in Scenes what stands at " + path);
        }
        return address + query(path, address, network);
    }

    /** What a route needs to be told beside its address, so that it finds something. */
    private String query(String path, String address, Network network) {
        if (path.matches(".*/introductions(/new)?")) {
            return "?to=" + friends.community(network, "Jayyous").slug();
        }
        if (path.matches(".*/reports(/new)?")) {
            return "?of=/communities/" + friends.community(network, "Jayyous").slug();
        }
        return path.endsWith("/merge")
                ? "?keep=" + address.replaceFirst(".*/community/([^/]*)/.*", "$1")
                : "";
    }

    private Map<String, String> parts(String path, Network network, Person owner) {
        if (path.endsWith("/look.css") || path.endsWith("/logo.png")) {
            look(network);
        }
        if (path.startsWith("/signatures/")) {
            return Map.of("where", network.slug(), "token", signers.counted(network));
        }
        if (path.startsWith("/pictured/")) {
            return Map.of(
                    "where",
                    network.slug(),
                    "token",
                    pictures.link(network, group(network, owner)));
        }
        if (path.contains("/pictured/{id}")) {
            var group = group(network, owner);
            return Map.of("slug", group.slug(), "id", pictures.consent(network, group).toString());
        }
        if (path.contains("/pictures/{piece}")) {
            var piece = hung.picture(network, group(network, owner), owner);
            return Map.of("piece", piece.toString(), "file", Hung.FILE);
        }
        if (path.startsWith("/address/")) {
            return Map.of("token", letters.address(owner));
        }
        if (path.startsWith("/mail/answers/")) {
            return Map.of("asked", letters.answers(network));
        }
        if (path.startsWith("/mail/")) {
            return Map.of("reader", letters.reader(network, owner), "kind", "upkeep");
        }
        if (path.startsWith("/me/")) {
            return own(path, owner);
        }
        if (path.contains("/drafts/{id}")) {
            return Map.of("id", draft(path, network, owner));
        }
        if (path.contains("/introductions/{id}")) {
            return Map.of("id", introduction(path, network, owner).toString());
        }
        if (path.contains("/imports/{id}")) {
            return Map.of("id", anImport(network, owner).toString(), "number", "2");
        }
        if (path.contains("/review/{kind}")) {
            return pair(network);
        }
        if (path.contains("/merges/{id}")) {
            return Map.of("id", merge(network).toString());
        }
        if (path.contains("/members/")) {
            return member(path, network, owner);
        }
        if (path.contains("/agreement-templates/")) {
            return Map.of("kind", "letter_of_intent", "language", "ar");
        }
        if (path.contains("/agreements/{agreement}")) {
            return agreement(network, owner);
        }
        if (path.contains("/statements/{statement}")) {
            return statement(path, network, owner);
        }
        if (path.startsWith("/reports/")) {
            var token = reported.token(network, group(network, owner));
            return Map.of("where", network.slug(), "token", token);
        }
        if (path.contains("/decisions/{case}")) {
            var group = group(network, owner);
            return Map.of("case", reported.decided(network, group, owner).toString());
        }
        if (path.contains("/{network}/cases")) {
            appoint(network, owner, Office.MODERATOR);
            var group =
                    friends.group(
                            network,
                            friends.community(network, "Jayyous"),
                            "Jayyous Friends",
                            null);
            return Map.of("case", reported.group(network, group).toString());
        }
        if (path.contains("/settings/rules/{rule}")) {
            return Map.of("rule", reported.rule(network).toString());
        }
        if (path.endsWith("/{network}/signatures")) {
            appoint(network, owner, Office.MODERATOR);
        }
        if (path.contains("/programmes/{programme}")) {
            return programme(path, network, owner);
        }
        if (path.contains("/{story}")) {
            if (path.contains("/translations/{language}/draft")) {
                appoint(network, owner, Office.TRANSLATOR);
            }
            return story(network, owner);
        }
        if (path.contains("{discussion}") || path.contains("{reply}")) {
            return discussion(network, owner);
        }
        if (path.contains("/newsletter")) {
            return newsletter(path, network, owner);
        }
        if (path.startsWith("/calendars/")) {
            return calendar(owner);
        }
        if (path.contains("/visa-letter/{language}")) {
            return Map.of("language", "ar");
        }
        if (path.contains("/gatherings/{gathering}")
                || path.startsWith("/attendances/")
                || path.startsWith("/guests/")) {
            return gathering(path, network, owner);
        }
        if (path.contains("/links/{slug}")) {
            return link(path, network, owner);
        }
        if (path.contains("/claims/{id}")) {
            return claim(network, owner);
        }
        if (path.contains("/groups/{slug}")) {
            return Map.of("slug", group(network, owner).slug());
        }
        if (path.contains("/communities/{slug}/sharing")) {
            var own = group(network, owner).community();
            return Map.of("slug", friends.find(network, own).slug());
        }
        if (path.contains("/communities/{slug}")) {
            return Map.of("slug", friends.community(network, "Jayyous").slug());
        }
        return Map.of(
                "provider", "garden",
                "document", "terms",
                "slug", "abu-dis",
                "place", "abu-dis",
                "kind", "links",
                "ending", "csv",
                "where", network.slug(),
                "token", signInLinks.issue(owner.id(), Duration.ofMinutes(5)).value());
    }

    /** What belongs to a person and stands in no network. */
    private Map<String, String> own(String path, Person owner) {
        if (path.contains("{session}")) {
            var session = sessions.find(tests.signIn(owner)).orElseThrow();
            return Map.of("session", session.id().toString());
        }
        var id = Uuid7.next();
        if (path.contains("{passkey}")) {
            passkey(id, owner);
            return Map.of("passkey", id.toString());
        }
        if (path.contains("{identity}")) {
            identity(id, owner);
            return Map.of("identity", id.toString());
        }
        recovery(id, owner);
        return Map.of("id", id.toString());
    }

    private void identity(UUID id, Person owner) {
        db.sql(
                        """
                        insert into provider_identity (id, person_id, provider, issuer, subject, shown)
                        values (:id, :person, 'garden', 'https://garden.example', :id::text, 'Huda')
                        """)
                .param("id", id)
                .param("person", owner.id().value())
                .update();
    }

    private void passkey(UUID id, Person owner) {
        db.sql(
                        """
                        insert into passkey (id, credential_id, person_id, name, public_key, backed_up)
                        values (:id, :credential, :person, 'My phone', '', false)
                        """)
                .param("id", id)
                .param("credential", Token.random().hash())
                .param("person", owner.id().value())
                .update();
    }

    /** Of somebody for whom the owner can speak. */
    private void recovery(UUID id, Person owner) {
        var theirs = tests.published();
        members.add(theirs.id(), owner.id(), Role.COORDINATOR);
        var lost = tests.join(theirs, Role.READER);
        tests.fourDaysLater(theirs);
        db.sql("insert into recovery (id, person_id, state) values (:id, :person, 'asked')")
                .param("id", id)
                .param("person", lost.id().value())
                .update();
    }

    private Group group(Network network, Person owner) {
        return friends.group(
                network, friends.community(network, "Jayyous"), "Friends", owner.mail());
    }

    private String draft(String path, Network network, Person owner) {
        var kind =
                path.contains("{id}/link")
                        ? Draft.Kind.LINK
                        : path.contains("{id}/group")
                                ? Draft.Kind.GROUP
                                : path.contains("{id}/story")
                                        ? Draft.Kind.STORY
                                        : Draft.Kind.COMMUNITY;
        var about =
                kind == Draft.Kind.STORY
                        ? translation(network, owner)
                        : Map.<String, List<String>>of();
        var actor = new Actor(owner.id(), owner.name(), members.roleOf(network.id(), owner));
        return drafts.start(network.id(), actor, kind, about).id().toString();
    }

    /** Somebody else's story, which they translate as their office has it. */
    private Map<String, List<String>> translation(Network network, Person owner) {
        appoint(network, owner, Office.TRANSLATOR);
        var story = story(network, owner);
        return Map.of(
                "story", List.of(String.valueOf(story.get("story"))),
                "into", List.of(String.valueOf(story.get("language"))));
    }

    /** The owner is of the asked side where that side is meant, otherwise of the asking one. */
    private UUID introduction(String path, Network network, Person owner) {
        var theirs = friends.community(network, "Camden");
        var mine = group(network, owner);
        var other = friends.group(network, theirs, "Others", null);
        var asked = path.endsWith("/answer");
        var asking = asked ? other : mine;
        var id = Uuid7.next();
        write(
                network,
                """
                insert into introduction (id, network_id, asking_group_id, asking_community_id, asked_group_id,
                                          asked_community_id, state, asked_at, answer_by, state_since)
                select :id, a.network_id, a.id, a.community_id, b.id, b.community_id, 'asked', now(), now() + interval '9 days', now()
                from community_group a, community_group b
                where a.network_id = :network and b.network_id = :network and a.id = :one and b.id = :other
                """,
                Map.of(
                        "id",
                        id,
                        "one",
                        asking.id().value(),
                        "other",
                        (asked ? mine : other).id().value()));
        return id;
    }

    private UUID anImport(Network network, Person owner) {
        var id = Uuid7.next();
        write(
                network,
                """
                insert into import (id, network_id, kind, file_name, state, person_id, actor_name)
                values (:id, :network, 'links', 'links.csv', 'undone', :person, 'Tester')
                """,
                Map.of("id", id, "person", owner.id().value()));
        write(
                network,
                """
                insert into import_row (network_id, import_id, number, cells, verdict)
                values (:network, :id, 2, '[]', 'here')
                """,
                Map.of("id", id));
        return id;
    }

    private Map<String, String> pair(Network network) {
        var one = friends.community(network, "Abu Dis");
        var other = friends.community(network, "Abu Deis");
        write(
                network,
                """
                insert into likely_pair (network_id, subject_kind, one_id, other_id, score, reason)
                values (:network, 'community', least(:one, :other), greatest(:one, :other), 0.9, 'community.likely.same_name')
                """,
                Map.of("one", one.id().value(), "other", other.id().value()));
        var first = one.id().toString().compareTo(other.id().toString()) < 0 ? one : other;
        var second = first == one ? other : one;
        return Map.of(
                "kind", "community", "one", first.id().toString(), "other", second.id().toString());
    }

    private UUID merge(Network network) {
        var id = Uuid7.next();
        write(
                network,
                """
                insert into merge (id, network_id, subject_kind, kept_id, gone_id, gone_label, actor_name)
                values (:id, :network, 'link', :kept, :gone, 'Camden', 'Tester')
                """,
                Map.of("id", id, "kept", UUID.randomUUID(), "gone", UUID.randomUUID()));
        return id;
    }

    /** Somebody else than who asks: some of these routes end what they are. */
    private Map<String, String> member(String path, Network network, Person owner) {
        var member = tests.join(network, Role.READER);
        var actor = new Actor(owner.id(), owner.name(), Role.COORDINATOR);
        if (path.contains("/invitations/{id}")) {
            return Map.of("id", anInvitation(network, actor, member.mail()).toString());
        }
        if (path.contains("/applications/{id}")) {
            return Map.of("id", application(network, member).toString());
        }
        return Map.of(
                "id",
                member.id().toString(),
                "office",
                offices.of(network.id(), member.id()).getFirst().id().toString());
    }

    private void look(Network network) {
        write(network, "update network set accent = '#145a54' where id = :network", Map.of());
        write(
                network,
                """
                insert into network_logo (network_id, picture) values (:network, 'x'::bytea)
                on conflict do nothing
                """,
                Map.of());
    }

    private UUID anInvitation(Network network, Actor actor, String mail) {
        var id = Uuid7.next();
        write(
                network,
                """
                insert into invitation (id, network_id, token_hash, mail, office, invited_by, invited_name, expires_at)
                values (:id, :network, :hash, :mail, 'member', :actor, 'Tester', now() + interval '1 day')
                """,
                Map.of(
                        "id",
                        id,
                        "hash",
                        Token.random().hash(),
                        "mail",
                        mail,
                        "actor",
                        actor.personId().value()));
        return id;
    }

    private UUID application(Network network, Person person) {
        var id = Uuid7.next();
        write(
                network,
                """
                insert into application (id, network_id, person_id, words) values (:id, :network, :person, 'Hello')
                """,
                Map.of("id", id, "person", person.id().value()));
        return id;
    }

    /** Of somebody, on a group of the owner's. */
    private Map<String, String> claim(Network network, Person owner) {
        var id = Uuid7.next();
        var group = group(network, owner);
        write(
                network,
                """
                insert into group_claim (id, network_id, group_id, person_id, evidence)
                values (:id, :network, :group, :person, 'I am in it')
                """,
                Map.of(
                        "id",
                        id,
                        "group",
                        group.id().value(),
                        "person",
                        tests.person(false).id().value()));
        return Map.of("id", id.toString(), "slug", group.slug());
    }

    /** Its first side is the owner's, and is asked what the second one states. */
    private Map<String, String> link(String path, Network network, Person owner) {
        var here = friends.community(network, "Camden");
        var there = friends.community(network, "Abu Dis");
        friends.group(network, here, "Friends", owner.mail());
        var link = Link.between(Link.Kind.FRIENDSHIP, List.of(here.id()), List.of(there.id()));
        links.record(network.id(), Actor.KITH, link, null);
        var mine = StatedStage.of(Link.Stage.ACTIVE, null, StatedStage.Voice.A);
        var theirs = StatedStage.of(Link.Stage.SIGNING, null, StatedStage.Voice.B);
        facts.state(network.id(), Actor.KITH, link.id(), mine, null);
        facts.state(network.id(), Actor.KITH, link.id(), theirs, null);
        var asked = path.endsWith("/check") ? "coordinator" : "a";
        return Map.of(
                "slug",
                links.find(network.id(), link.id()).orElseThrow().slug(),
                "fact",
                mine.id().toString(),
                "question",
                question(network, link, theirs, asked).toString());
    }

    /** A draft of a link whose first side is the owner's, with a signed paper. */
    private Map<String, String> agreement(Network network, Person owner) {
        var slug = link("", network, owner).get("slug");
        var id = Uuid7.next();
        var scan = Uuid7.next();
        write(
                network,
                """
                insert into agreement (id, network_id, link_id, kind, first_language, second_language, started_at, started_side, started_name)
                select :id, :network, id, 'letter_of_intent', 'en', 'ar', now(), 'a', 'Tester'
                from link where network_id = :network and slug = :slug
                """,
                Map.of("id", id, "slug", slug));
        write(
                network,
                """
                insert into agreement_version (network_id, agreement_id, number, first_title, first_body, second_title, second_body, sha256,
                                               saved_at, saved_side, saved_name)
                values (:network, :id, 1, 'One', 'Text', 'Two', 'Text', repeat('0', 64), now(), 'a', 'Tester')
                """,
                Map.of("id", id));
        write(
                network,
                """
                insert into agreement_scan (id, network_id, agreement_id, type, bytes, uploaded_at, uploaded_name)
                values (:scan, :network, :id, 'application/pdf', '%PDF-', now(), 'Tester')
                """,
                Map.of("id", id, "scan", scan));
        return Map.of(
                "slug", slug, "agreement", id.toString(), "number", "1", "scan", scan.toString());
    }

    /** In which a link of the owner's takes part, where the address names a link. */
    private Map<String, String> programme(String path, Network network, Person owner) {
        var slug = link("", network, owner).get("slug");
        var id = Uuid7.next();
        write(
                network,
                """
                insert into programme (id, network_id, slug, name_in) values (:id, :network, :id::text, '{"en": "Letters"}')
                """,
                Map.of("id", id));
        if (path.contains("/links/{slug}")) {
            write(
                    network,
                    """
                    insert into link_programme (id, network_id, link_id, programme_id, joined_as)
                    select :id, :network, id, :id, 'a' from link where network_id = :network and slug = :slug
                    """,
                    Map.of("id", id, "slug", slug));
        }
        return Map.of("slug", slug, "programme", id.toString());
    }

    /**
     * Of a group of the owner's: a draft where it is changed, else open, with a sheet and a count.
     */
    private Map<String, String> statement(String path, Network network, Person owner) {
        var scene = signers.draft(network, owner);
        if (!path.matches(".*/(text|opening|dropping)")) {
            signers.opened(scene);
        }
        var parts = new HashMap<>(Map.of("statement", scene.slug(), "number", "1"));
        if (path.contains("{code}")) {
            parts.put("code", signers.sheet(scene));
        }
        if (path.contains("/deliveries")) {
            signers.closed(scene);
            parts.put("delivery", signers.delivery(scene).toString());
        }
        return parts;
    }

    private void appoint(Network network, Person owner, Office office) {
        if (members.belongs(network.id(), owner.id())) {
            offices.appoint(network.id(), Actor.KITH, owner.id(), office, null);
        }
    }

    /** Of the library, published for everybody, of the owner's group, with a translation to do. */
    private Map<String, String> story(Network network, Person owner) {
        var id = Uuid7.next();
        var group = group(network, owner);
        write(
                network,
                """
                insert into story (id, network_id, slug, group_id, language, written_on, circle, published_at, kind)
                values (:id, :network, :id::text, :group, 'en', current_date, 'everybody', now(), 'lesson')
                """,
                Map.of("id", id, "group", group.id().value()));
        write(
                network,
                """
                insert into story_text (network_id, story_id, language, title, body, sha256, state, whose, checked_at)
                values (:network, :id, 'en', 'One', 'Text', repeat('0', 64), 'done', 'original', now()),
                       (:network, :id, 'ar', '', '', repeat('1', 64), 'to_do', 'volunteer', null)
                """,
                Map.of("id", id));
        return Map.of("story", id.toString(), "language", "ar", "slug", group.slug());
    }

    private Map<String, String> calendar(Person owner) {
        var token = Token.random();
        db.sql(
                        """
                        insert into calendar_link (person_id, token_hash) values (:person, :hash)
                        on conflict (person_id) do update set token_hash = excluded.token_hash
                        """)
                .param("person", owner.id().value())
                .param("hash", token.hash())
                .update();
        return Map.of("token", token.value());
    }

    /** To which somebody comes. */
    private Map<String, String> gathering(String path, Network network, Person owner) {
        var id = Uuid7.next();
        var token = Token.random();
        write(
                network,
                """
                insert into gathering (id, network_id, slug, form, manner, title_in, starts, ends, zone, registers, published_at)
                values (:id, :network, :id::text, 'meeting', 'online', '{"en": "Yearly meeting"}', '2100-05-01 10:00', '2100-05-01 12:00',
                        'Europe/London', true, now())
                """,
                Map.of("id", id));
        write(
                network,
                """
                insert into attendance (id, network_id, gathering_id, token_hash, name, mail, people, language, consented_at)
                values (:id, :network, :id, :hash, 'Tester', :id::text || '@test.kith', 1, 'en', now())
                """,
                Map.of("id", id, "hash", token.hash()));
        write(
                network,
                """
                insert into conference_session (id, network_id, gathering_id, kind, title_in, starts, ends, places)
                values (:id, :network, :id, 'talk', '{"en": "Letters"}', '2100-05-01 10:00', '2100-05-01 11:00', 5)
                """,
                Map.of("id", id));
        if (path.contains("/workshops")) {
            write(
                    network,
                    """
                    update attendance set confirmed_at = now(), placed_at = now() where network_id = :network and id = :id
                    """,
                    Map.of("id", id));
        }
        write(
                network,
                """
                insert into session_call (network_id, gathering_id, until) values (:network, :id, '2100-01-01')
                """,
                Map.of("id", id));
        write(
                network,
                """
                insert into session_proposal (id, network_id, gathering_id, title, about, language, minutes)
                values (:id, :network, :id, 'Letters', 'Writing them', 'en', 60)
                """,
                Map.of("id", id));
        write(
                network,
                """
                insert into guest (id, network_id, gathering_id, place, name, mail, language, token_hash)
                values (:id, :network, :id, 1, 'Tester', :id::text || '@test.kith', 'en', :hash)
                """,
                Map.of("id", id, "hash", token.hash()));
        if (path.endsWith("/certificate.pdf")
                || path.endsWith("/badges.pdf")
                || path.endsWith("/visa-letter")
                || path.contains("/follow-up")) {
            wasThere(network, id);
        }
        if (path.contains("/follow-up")) {
            followUp(network, id, path.startsWith("/attendances/") || path.startsWith("/guests/"));
        }
        var group = path.contains("{slug}") ? group(network, owner) : null;
        if (path.contains("/agenda") || path.contains("/minutes") || path.contains("/decisions")) {
            minutes(path, network, owner, id);
        }
        return Map.ofEntries(
                entry("gathering", id.toString()),
                entry("session", id.toString()),
                entry("item", id.toString()),
                entry("proposal", id.toString()),
                entry("decision", id.toString()),
                entry("number", "1"),
                entry("attendance", id.toString()),
                entry("guest", id.toString()),
                entry("question", id.toString()),
                entry("slug", group == null ? "" : group.slug()),
                entry("where", network.slug()),
                entry("token", token.value()),
                entry("ending", "csv"));
    }

    /** Whoever came was seen at the door, and it is over. */
    private void wasThere(Network network, UUID gathering) {
        write(
                network,
                """
                update attendance set confirmed_at = now(), placed_at = now(), arrived_at = now()
                where network_id = :network and gathering_id = :id
                """,
                Map.of("id", gathering));
        write(
                network,
                "update guest set answered_at = now(), comes = true where network_id = :network and"
                        + " gathering_id = :id",
                Map.of("id", gathering));
        write(
                network,
                """
                insert into guest_mark (network_id, id, guest_id, here, seen_at) values (:network, :id, :id, true, now())
                """,
                Map.of("id", gathering));
        write(
                network,
                """
                update gathering set starts = '2020-05-01 10:00', ends = '2020-05-01 12:00' where network_id = :network and id = :id
                """,
                Map.of("id", gathering));
    }

    /**
     * @param sent whether whoever came was asked; else it is still being worded
     */
    private void followUp(Network network, UUID gathering, boolean sent) {
        write(
                network,
                """
                insert into followup (gathering_id, network_id, closes_on, sent_at)
                values (:id, :network, case when :sent then date '2100-06-01' end, case when :sent then now() end)
                """,
                Map.of("id", gathering, "sent", sent));
        write(
                network,
                """
                insert into followup_question (id, network_id, gathering_id, place, kind, words_in)
                values (:id, :network, :id, 1, 'scale', '{"en": "How was it?"}')
                """,
                Map.of("id", gathering));
        write(
                network,
                """
                insert into followup_asked (attendance_id, network_id, gathering_id) values (:id, :network, :id)
                """,
                Map.of("id", gathering));
    }

    /**
     * Of a link that the owner speaks for, with minutes that everybody reads; else their group does
     * what was decided.
     */
    private void minutes(String path, Network network, Person owner, UUID meeting) {
        var of = path.contains("/minutes") ? link("", network, owner).get("slug") : null;
        write(
                network,
                """
                insert into meeting (gathering_id, network_id, link_id, minutes_public_at)
                values (:id, :network, (select id from link where network_id = :network and slug = :link), now())
                """,
                Map.of("id", meeting, "link", of == null ? "" : of));
        write(
                network,
                """
                insert into agenda_item (id, network_id, gathering_id, place, title, purpose, minutes)
                values (:id, :network, :id, 1, 'Letters', 'decide', 10)
                """,
                Map.of("id", meeting));
        write(
                network,
                """
                insert into minutes (network_id, gathering_id, number, text, sha256, saved_at, saved_name, put_at)
                values (:network, :id, 1, '{"title": "Yearly meeting", "day": "2100-05-01", "groups": [], "passages": [], "also": "",
                                            "decisions": []}', repeat('0', 64), now(), 'Tester', now())
                """,
                Map.of("id", meeting));
        if (path.contains("/decisions")) {
            write(
                    network,
                    """
                    insert into decision (id, network_id, gathering_id, text, group_id, until)
                    values (:id, :network, :id, 'Write', :group, '2100-06-01')
                    """,
                    Map.of("id", meeting, "group", group(network, owner).id().value()));
        }
    }

    /** A question of the owner's, which they have answered themselves. */
    private Map<String, String> discussion(Network network, Person owner) {
        var id = Uuid7.next();
        write(
                network,
                """
                insert into discussion (id, network_id, kind, title, body, language, sent, opened_by, opened_name)
                values (:id, :network, 'question', 'Who pays?', 'Text', 'en', :id, :owner, 'Tester')
                """,
                Map.of("id", id, "owner", owner.id().value()));
        write(
                network,
                """
                insert into discussion_reply (id, network_id, discussion_id, body, language, sent, written_by, written_name)
                values (:id, :network, :id, 'We do', 'en', :id, :owner, 'Tester')
                """,
                Map.of("id", id, "owner", owner.id().value()));
        return Map.of("discussion", id.toString(), "reply", id.toString());
    }

    /** A draft with two pieces where it is composed, else one that was sent; and a subscriber. */
    private Map<String, String> newsletter(String path, Network network, Person owner) {
        var id = Uuid7.next();
        var token = Token.random();
        var gatherings = List.of(gathering(path, network, owner), gathering(path, network, owner));
        var composed = path.matches(".*/(words|pieces.*|sending|removal)");
        write(
                network,
                """
                insert into newsletter_issue (id, network_id, number, title_in, sent_at)
                select :id, :network, coalesce(max(number), 0) + 1, '{"en": "Spring"}', case when :sent then now() end
                from newsletter_issue where network_id = :network
                """,
                Map.of("id", id, "sent", !composed));
        for (var gathering : gatherings) {
            write(
                    network,
                    """
                    insert into newsletter_piece (id, network_id, issue_id, place, gathering_id)
                    select :piece, :network, :id, count(*) + 1, :piece from newsletter_piece
                    where network_id = :network and issue_id = :id
                    """,
                    Map.of("id", id, "piece", UUID.fromString(gathering.get("gathering"))));
        }
        write(
                network,
                """
                insert into newsletter_reader (id, network_id, token_hash, mail, language)
                values (:id, :network, :hash, :id::text || '@test.kith', 'en')
                """,
                Map.of("id", id, "hash", token.hash()));
        return Map.of(
                "issue", id.toString(),
                "number", number(network, id),
                "place", "1",
                "piece", gatherings.getFirst().get("gathering"),
                "slug", path.contains("{slug}") ? group(network, owner).slug() : "",
                "where", network.slug(),
                "token", token.value());
    }

    private String number(Network network, UUID issue) {
        return scope.in(
                        network.id(),
                        db ->
                                db.sql(
                                                """
                                                select number from newsletter_issue where network_id = :network and id = :id
                                                """)
                                        .param("network", network.id().value())
                                        .param("id", issue)
                                        .query(Integer.class)
                                        .single())
                .toString();
    }

    private UUID question(Network network, Link link, StatedStage fact, String asked) {
        var id = Uuid7.next();
        write(
                network,
                """
                insert into link_question (id, network_id, link_id, fact_id, asked, asked_at)
                values (:id, :network, :link, :fact, :asked, now())
                """,
                Map.of(
                        "id",
                        id,
                        "link",
                        link.id().value(),
                        "fact",
                        fact.id().value(),
                        "asked",
                        asked));
        return id;
    }

    private void write(Network network, String sql, Map<String, Object> values) {
        scope.in(
                network.id(),
                db -> db.sql(sql).param("network", network.id().value()).params(values).update());
    }
}

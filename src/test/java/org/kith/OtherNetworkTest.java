package org.kith;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.CommunityFilter;
import org.kith.community.Draft;
import org.kith.community.Drafts;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.GroupFilter;
import org.kith.community.Groups;
import org.kith.community.Recorded;
import org.kith.gathering.Gathering;
import org.kith.introduction.Introduction;
import org.kith.introduction.Step;
import org.kith.media.Hung;
import org.kith.media.Piece;
import org.kith.moderation.Case;
import org.kith.moderation.ContentReport;
import org.kith.moderation.Reported;
import org.kith.moderation.Rule;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.pictured.PictureConsent;
import org.kith.pictured.Pictures;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;
import org.kith.shared.Slice;
import org.kith.statement.Sheet;
import org.kith.statement.Signature;
import org.kith.statement.Statement;
import org.kith.story.Story;
import org.kith.story.StoryFilter;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.LinkFilter;
import org.kith.twinning.LinkQuestion;
import org.kith.twinning.Links;
import org.kith.twinning.StatedStage;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Repository;
import org.springframework.test.util.AopTestUtils;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One network's ids in another network's queries: every reading method of every collection is
 * called so, and finds nothing. A method whose arguments this test cannot make fails it.
 */
@KithTest
class OtherNetworkTest {

    /**
     * Handed a whole thing of their own room, which only its own network's query can have found;
     * the rooms' own tests hold them to one network.
     */
    private static final Set<String> GIVEN_WHAT_WAS_FOUND =
            Set.of(
                    "Digests.waiting",
                    "ImportRows.plans",
                    "PlacesWithoutCommunity.forEach",
                    "Profiles.forEach",
                    "Seekers.find",
                    "Steps.toWrite",
                    "Stories.read");

    /**
     * Read what all networks share: places, the rules that Kith brings, and the list of the
     * networks themselves; or write, and say what they wrote or are about to.
     */
    private static final Set<String> SHARED =
            Set.of(
                    "Faces.places",
                    "Networks.withId",
                    "Deletions.ask",
                    "Room.kept",
                    "Room.put",
                    "Rules.add",
                    "Rules.of",
                    "Signatures.add");

    private final ApplicationContext context;
    private final TestNetworks networks;
    private final Communities communities;
    private final Groups groups;
    private final Links links;
    private final Facts facts;
    private final Drafts drafts;
    private final Places places;
    private final NetworkScope scope;
    private final UUID anImport = UUID.randomUUID();
    private final UUID anIntroduction = UUID.randomUUID();
    private final UUID anAgreement = UUID.randomUUID();
    private final UUID aProgramme = UUID.randomUUID();
    private final UUID aGathering = UUID.randomUUID();
    private final Map<Class<?>, Object> known = new HashMap<>();

    OtherNetworkTest(
            ApplicationContext context,
            TestNetworks networks,
            Communities communities,
            Groups groups,
            Links links,
            Facts facts,
            Drafts drafts,
            Places places,
            NetworkScope scope) {
        this.scope = scope;
        this.context = context;
        this.networks = networks;
        this.communities = communities;
        this.groups = groups;
        this.links = links;
        this.facts = facts;
        this.drafts = drafts;
        this.places = places;
    }

    @Test
    void another_networks_ids_find_nothing_whatever_is_asked() {
        furnish();
        var other = networks.published();
        known.put(Network.Id.class, other.id());
        var asked = new TreeSet<String>();
        var unasked = new TreeSet<String>();
        var leaks = new TreeSet<String>();
        for (var collection : context.getBeansWithAnnotation(Repository.class).values()) {
            var target = AopTestUtils.<Object>getUltimateTargetObject(collection);
            for (var method : target.getClass().getDeclaredMethods()) {
                if (reads(method)) {
                    var name = target.getClass().getSimpleName() + "." + method.getName();
                    if (SHARED.contains(name)) {
                        continue;
                    }
                    if (!canBeAsked(method)) {
                        unasked.add(name);
                        continue;
                    }
                    asked.add(name);
                    if (!isNothing(ask(target, method, name))) {
                        leaks.add(name);
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(unasked).isEqualTo(GIVEN_WHAT_WAS_FOUND);
        assertThat(asked)
                .contains("Links.find", "Communities.cards", "Facts.of", "Drafts.own", "Audit.of");
    }

    /** A network with one of everything, whose ids are then used elsewhere. */
    private void furnish() {
        var network = networks.published();
        var actor = actor(network);
        var here = community(network, actor, "abu-dis");
        var there = community(network, actor, "bethlehem-ps");
        var group =
                new Group(
                        Group.Id.next(),
                        "",
                        here.id(),
                        "Friends",
                        Group.Form.OTHER,
                        "",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Exchanges.NONE,
                        null,
                        true);
        groups.record(network.id(), actor, group, null);
        var link = Link.between(Link.Kind.FRIENDSHIP, List.of(here.id()), List.of(there.id()));
        links.record(network.id(), actor, link, null);
        anImport(network, actor);
        anIntroduction(network, group, here, there);
        var fact = StatedStage.of(Link.Stage.ACTIVE, null, StatedStage.Voice.A);
        facts.state(network.id(), actor, link.id(), fact, null);
        aQuestion(network, link, fact);
        anAgreement(network, link);
        aProgramme(network, link);
        aStatement(network, here);
        aStory(network, group, link);
        aGathering(network, group.id());
        aDiscussion(network, actor);
        var draft = drafts.start(network.id(), actor, Draft.Kind.LINK, Map.of());
        known.put(Community.Id.class, here.id());
        known.put(Community.class, here);
        known.put(Place.Id.class, here.place());
        known.put(Place.class, places.find(here.place()).orElseThrow());
        known.put(Group.Id.class, group.id());
        known.put(Link.Id.class, link.id());
        known.put(Link.class, link);
        known.put(StatedStage.Id.class, fact.id());
        known.put(LinkQuestion.Id.class, new LinkQuestion.Id(anIntroduction));
        known.put(Draft.Id.class, draft.id());
        known.put(Statement.Id.class, new Statement.Id(anAgreement));
        known.put(Signature.Id.class, new Signature.Id(anAgreement));
        known.put(Sheet.Id.class, new Sheet.Id(anAgreement));
        var consent = context.getBean(Pictures.class).consent(network, group);
        known.put(PictureConsent.Id.class, new PictureConsent.Id(consent));
        var hung = context.getBean(Hung.class);
        var piece =
                hung.picture(
                        network, group, (Person) Objects.requireNonNull(known.get(Person.class)));
        known.put(Piece.Id.class, piece);
        known.put(Hung.viewer().getClass(), Hung.viewer());
        var reported = context.getBean(Reported.class);
        var hidden = reported.hidden(network, group);
        known.put(Case.Id.class, hidden);
        known.put(ContentReport.Id.class, reported.report(network, hidden));
        known.put(Rule.Id.class, reported.rule(network));
        known.put(Reported.path(group).getClass(), Reported.path(group));
        known.put(Story.Id.class, new Story.Id(aProgramme));
        known.put(Gathering.Id.class, new Gathering.Id(aGathering));
        known.put(Introduction.Id.class, new Introduction.Id(anIntroduction));
        known.put(Step.Id.class, new Step.Id(anIntroduction));
        known.put(Instant.class, Instant.now().plus(Duration.ofDays(100)));
        known.put(LocalDate.class, LocalDate.of(2100, 1, 1));
        known.put(Actor.class, actor);
        known.put(Token.class, Token.random());
        known.put(Person.Id.class, actor.personId());
        known.put(UUID.class, link.id().value());
        known.put(String.class, here.slug());
        known.put(Language.class, Language.EN);
        known.put(CommunityFilter.class, CommunityFilter.ALL);
        known.put(GroupFilter.class, GroupFilter.ALL);
        known.put(LinkFilter.class, LinkFilter.ALL);
        known.put(StoryFilter.class, StoryFilter.OPEN);
        known.put(int.class, 1);
        known.put(Integer.class, 1);
        known.put(double.class, 1.0);
        known.put(boolean.class, false);
    }

    private Actor actor(Network network) {
        var person = networks.join(network, Role.COORDINATOR);
        known.put(Person.class, person);
        return new Actor(person.id(), person.name(), Role.COORDINATOR);
    }

    private Community community(Network network, Actor actor, String key) {
        var place = places.findBySlug(key).orElseThrow();
        return switch (communities.record(network.id(), actor, Community.called(place), null)) {
            case Recorded.Added<Community>(var added) -> added;
            case Recorded.AlreadyHere<Community>(var stands) -> stands;
        };
    }

    /** What gives an answer and changes nothing: a write says what became of it, or nothing. */
    private static boolean reads(Method method) {
        var returned = method.getReturnType();
        return method.getParameterCount() > 0
                && method.getParameterTypes()[0] == Network.Id.class
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && (returned == Optional.class
                        || Collection.class.isAssignableFrom(returned)
                        || Map.class.isAssignableFrom(returned)
                        || returned == Slice.class
                        || returned == long.class
                        || (returned == void.class
                                && Arrays.asList(method.getParameterTypes())
                                        .contains(Consumer.class)));
    }

    private boolean canBeAsked(Method method) {
        try {
            for (var type : method.getGenericParameterTypes()) {
                argument(type, new ArrayList<>(), method.getName());
            }
            return true;
        } catch (AssertionError unknown) {
            return false;
        }
    }

    private Object ask(Object target, Method method, String name) {
        var heard = new ArrayList<Object>();
        var arguments =
                Arrays.stream(method.getGenericParameterTypes())
                        .map(type -> argument(type, heard, name))
                        .toArray();
        try {
            method.setAccessible(true);
            var answer = method.invoke(target, arguments);
            return method.getReturnType() == void.class ? heard : answer;
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new AssertionError(name + " cannot be asked", failed);
        }
    }

    private Object argument(Type type, List<Object> heard, String name) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            if (raw == Consumer.class) {
                return (Consumer<Object>) heard::add;
            }
            if (raw == Map.class) {
                return Map.of();
            }
            var item = generic.getActualTypeArguments()[0];
            if (item instanceof Class<?> itemType && itemType.isEnum()) {
                var all = List.of(itemType.getEnumConstants());
                return raw == Set.class ? Set.copyOf(all) : all;
            }
            var one = item instanceof Class<?> itemType ? known.get(itemType) : null;
            if (one != null) {
                return raw == Set.class ? Set.of(one) : List.of(one);
            }
        }
        var value = type instanceof Class<?> plain ? plain(plain) : null;
        if (value == null) {
            throw new AssertionError(name + " takes a " + type + ": say here what to ask it with");
        }
        return value;
    }

    private @Nullable Object plain(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "org.kith.intake.Import$Id" -> idOf(type, anImport);
            case "org.kith.agreement.Agreement$Id" -> idOf(type, anAgreement);
            case "org.kith.agreement.Scan$Id" -> idOf(type, anAgreement);
            case "org.kith.programme.Programme$Id" -> idOf(type, aProgramme);
            case "org.kith.experience.LibraryQuery" -> aLibraryQuery(type);
            case "org.kith.story.StorySpeakers$Own" -> groupsAndLinks(type);
            case "org.kith.attendance.Attendance$Id" -> idOf(type, aGathering);
            case "org.kith.followup.FollowupQuestion$Id" -> idOf(type, aGathering);
            case "org.kith.guest.Guest$Id" -> idOf(type, aGathering);
            case "org.kith.newsletter.Issue$Id" -> idOf(type, aGathering);
            case "org.kith.newsletter.Subscription$Id" -> idOf(type, aGathering);
            case "org.kith.conference.ConferenceSession$Id" -> idOf(type, aGathering);
            case "org.kith.conference.SessionProposal$Id" -> idOf(type, aGathering);
            case "org.kith.meeting.AgendaItem$Id" -> idOf(type, aGathering);
            case "org.kith.meeting.MeetingDecision$Id" -> idOf(type, aGathering);
            case "org.kith.discussion.Discussion$Id" -> idOf(type, aGathering);
            case "org.kith.discussion.DiscussionReply$Id" -> idOf(type, aGathering);
            case "org.kith.discussion.DiscussionQuery" -> aLibraryQuery(type);
            case "org.kith.privacy.Trace" -> whoDidWhat(type);
            default -> known.get(type);
        };
    }

    /** The audit, where the person of the furnished network is found; that room's own too. */
    private static Object whoDidWhat(Class<?> type) {
        try {
            var list = Class.forName("org.kith.privacy.Traces").getDeclaredField("OF_NETWORKS");
            list.setAccessible(true);
            var table = type.getDeclaredMethod("table");
            table.setAccessible(true);
            for (var trace : (List<?>) Objects.requireNonNull(list.get(null))) {
                if ("audit".equals(table.invoke(trace))) {
                    return Objects.requireNonNull(trace);
                }
            }
            throw new AssertionError("Nothing tells of people in the audit");
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(type + " is not what it was", changed);
        }
    }

    /** That room's own, and finds all that it holds. */
    private static Object aLibraryQuery(Class<?> type) {
        try {
            var all = type.getDeclaredField("ALL");
            all.setAccessible(true);
            return Objects.requireNonNull(all.get(null));
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(type + " is not what it was", changed);
        }
    }

    /** That room's own: for whom somebody speaks. */
    private Object groupsAndLinks(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(Set.class, Set.class);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Set.of(Objects.requireNonNull(known.get(Group.Id.class))),
                    Set.of(Objects.requireNonNull(known.get(Link.Id.class))));
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(type + " is not what it was", changed);
        }
    }

    /** The room keeps this type to itself. */
    private static Object idOf(Class<?> type, UUID id) {
        try {
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(id);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(type + " is not what it was", changed);
        }
    }

    private void anIntroduction(Network network, Group group, Community here, Community there) {
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        insert into introduction (id, network_id, asking_group_id, asking_community_id, asked_community_id,
                                                                  state, asked_at, answer_by, state_since)
                                        values (:id, :network, :group, :here, :there, 'asked', now(), now(), now())
                                        """)
                                .param("id", anIntroduction)
                                .param("network", network.id().value())
                                .param("group", group.id().value())
                                .param("here", here.id().value())
                                .param("there", there.id().value())
                                .update());
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        insert into introduction_step (id, network_id, introduction_id, act, side, actor_name, at)
                                        values (:id, :network, :id, 'asked', 'asking', 'Tester', now())
                                        """)
                                .param("id", anIntroduction)
                                .param("network", network.id().value())
                                .update());
    }

    private void aQuestion(Network network, Link link, StatedStage fact) {
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        insert into link_question (id, network_id, link_id, fact_id, asked, asked_at)
                                        values (:id, :network, :link, :fact, 'b', now())
                                        """)
                                .param("id", anIntroduction)
                                .param("network", network.id().value())
                                .param("link", link.id().value())
                                .param("fact", fact.id().value())
                                .update());
    }

    /** In force, with a paper, a day of review and a template; it is its own renewal. */
    private void anAgreement(Network network, Link link) {
        var statements =
                List.of(
                        """
                        insert into agreement (id, network_id, link_id, kind, first_language, second_language, started_at, started_side,
                                               started_name, replaces_id)
                        values (:id, :network, :link, 'letter_of_intent', 'en', 'ar', now(), 'a', 'Tester', :id)
                        """,
                        """
                        insert into agreement_version (network_id, agreement_id, number, first_title, first_body, second_title, second_body,
                                                       review_on, sha256, saved_at, saved_side, saved_name)
                        values (:network, :id, 1, 'One', 'Text', 'Two', 'Text', date '2027-01-01', repeat('0', 64), now(), 'a', 'Tester')
                        """,
                        """
                        insert into agreement_scan (id, network_id, agreement_id, type, bytes, uploaded_at, uploaded_name)
                        values (:id, :network, :id, 'application/pdf', '%PDF-', now(), 'Tester')
                        """,
                        """
                        insert into agreement_approval (id, network_id, agreement_id, version, sha256, side, signatory, approved_at, approved_name)
                        values (:id, :network, :id, 1, repeat('0', 64), 'a', 'Tester', now(), 'Tester')
                        """,
                        """
                        insert into agreement_template (network_id, kind, language, title, body, changed_name)
                        values (:network, 'letter_of_intent', 'en', 'One', 'Text', 'Tester')
                        """);
        for (String statement : statements) {
            scope.in(
                    network.id(),
                    db ->
                            db.sql(statement)
                                    .param("id", anAgreement)
                                    .param("network", network.id().value())
                                    .param("link", link.id().value())
                                    .update());
        }
    }

    /** At the address that is asked for, and the link takes part. */
    private void aProgramme(Network network, Link link) {
        var statements =
                List.of(
                        """
                        insert into programme (id, network_id, slug, name_in) values (:id, :network, 'abu-dis', '{"en": "Letters"}')
                        """,
                        """
                        insert into link_programme (id, network_id, link_id, programme_id, joined_as)
                        values (:id, :network, :link, :id, 'a')
                        """);
        for (String statement : statements) {
            scope.in(
                    network.id(),
                    db ->
                            db.sql(statement)
                                    .param("id", aProgramme)
                                    .param("network", network.id().value())
                                    .param("link", link.id().value())
                                    .update());
        }
    }

    /**
     * Open, with a delivery, a sheet, a published count, and a signature that waits for somebody.
     */
    private void aStatement(Network network, Community here) {
        var statements =
                List.of(
                        """
                        insert into statement (id, network_id, slug, group_id, kept_until, started_at, started_name)
                        select :id, :network, :slug, id, date '2100-01-01', now(), 'Tester' from community_group where network_id = :network
                        """,
                        """
                        insert into statement_text (network_id, statement_id, language, title, body)
                        values (:network, :id, 'en', 'We are friends', 'Indeed')
                        """,
                        "update statement set opened_at = now() where id = :id and slug = :slug and"
                                + " network_id = :network",
                        """
                        insert into statement_delivery (id, network_id, statement_id, given_to, given_on, signatures, noted_at, noted_name)
                        values (:id, :network, :id, :slug, current_date, 0, now(), 'Tester')
                        """,
                        """
                        insert into signature_sheet (id, network_id, statement_id, code, language, printed_at, printed_name)
                        values (:id, :network, :id, upper(left(replace(:slug, '-', '') || '222222', 6)), 'en', now(), 'Tester')
                        """,
                        """
                        insert into signature (id, network_id, statement_id, name, mail, place_typed, language, signed_at, confirmed_at, nonce,
                                               name_public, leaf)
                        values (:id, :network, :id, 'Huda', :slug, 'Abu Dis', 'en', now(), now(), 'x'::bytea, true, sha256('x'))
                        """,
                        """
                        insert into statement_root (network_id, statement_id, number, published_at, on_screen, on_paper, root)
                        values (:network, :id, 1, now(), 1, 0, sha256(:slug::bytea))
                        """,
                        """
                        insert into statement_leaf (network_id, statement_id, leaf, first_root) values (:network, :id, sha256('x'), 1)
                        """);
        for (var statement : statements) {
            scope.in(
                    network.id(),
                    db ->
                            db.sql(statement)
                                    .param("id", anAgreement)
                                    .param("network", network.id().value())
                                    .param("slug", here.slug())
                                    .update());
        }
    }

    /** At the address that is asked for, published for everybody, with a translation to do. */
    private void aStory(Network network, Group group, Link link) {
        var statements =
                List.of(
                        """
                        insert into story (id, network_id, slug, group_id, link_id, language, written_on, circle, published_at)
                        values (:id, :network, 'abu-dis', :group, :link, 'en', current_date, 'everybody', now())
                        """,
                        """
                        insert into story_text (network_id, story_id, language, title, sha256, state, whose, checked_at)
                        values (:network, :id, 'en', 'One', repeat('0', 64), 'done', 'original', now()),
                               (:network, :id, 'ar', '', repeat('1', 64), 'to_do', 'volunteer', null)
                        """,
                        """
                        insert into library_helped (network_id, story_id, group_id) values (:network, :id, :group)
                        """);
        for (String statement : statements) {
            scope.in(
                    network.id(),
                    db ->
                            db.sql(statement)
                                    .param("id", aProgramme)
                                    .param("network", network.id().value())
                                    .param("group", group.id().value())
                                    .param("link", link.id().value())
                                    .update());
        }
    }

    /** At the address that is asked for, and somebody comes. */
    private void aGathering(Network network, Group.Id group) {
        var statements =
                List.of(
                        """
                        insert into gathering (id, network_id, slug, form, manner, title_in, starts, ends, zone, registers, published_at)
                        values (:id, :network, 'abu-dis', 'meeting', 'online', '{"en": "Yearly meeting"}',
                                '2100-05-01 10:00', '2100-05-01 12:00', 'Europe/London', true, now())
                        """,
                        """
                        insert into attendance (id, network_id, gathering_id, token_hash, name, mail, people, language, consented_at)
                        values (:id, :network, :id, sha256(cast(:id as text)::bytea), 'Tester', 'abu-dis', 1, 'en', now())
                        """,
                        """
                        insert into guest (id, network_id, gathering_id, place, name, mail, language, token_hash)
                        values (:id, :network, :id, 1, 'Tester', 'abu-dis', 'en', sha256(cast(:id as text)::bytea))
                        """,
                        """
                        insert into guest_mark (network_id, id, guest_id, here, seen_at) values (:network, :id, :id, true, now())
                        """,
                        """
                        insert into visa_template (network_id, language, title, body, changed_name) values (:network, 'en', 'Letter', 'For {name}', 'Tester')
                        """,
                        """
                        insert into followup (gathering_id, network_id, closes_on, sent_at) values (:id, :network, '2100-06-01', now())
                        """,
                        """
                        insert into followup_question (id, network_id, gathering_id, place, kind, words_in)
                        values (:id, :network, :id, 1, 'scale', '{"en": "How was it?"}')
                        """,
                        """
                        insert into followup_asked (attendance_id, network_id, gathering_id, answered) values (:id, :network, :id, true)
                        """,
                        """
                        insert into followup_answer (id, network_id, question_id, number) values (:id, :network, :id, 5)
                        """,
                        """
                        insert into names_due (gathering_id, network_id, day) values (:id, :network, '2100-04-01')
                        """,
                        """
                        insert into conference_session (id, network_id, gathering_id, kind, title_in, starts, ends)
                        values (:id, :network, :id, 'talk', '{"en": "Letters"}', '2100-05-01 10:00', '2100-05-01 11:00')
                        """,
                        """
                        insert into gathering_host (network_id, gathering_id, group_id, number) values (:network, :id, :group, 0)
                        """,
                        """
                        insert into session_call (network_id, gathering_id, until) values (:network, :id, '2100-01-01')
                        """,
                        """
                        insert into session_proposal (id, network_id, gathering_id, title, about, language, minutes)
                        values (:id, :network, :id, 'Letters', 'Writing them', 'en', 60)
                        """,
                        """
                        insert into workshop_place (id, network_id, gathering_id, session_id, attendance_id, companion, starts, ends)
                        values (:id, :network, :id, :id, :id, 0, '2100-05-01 10:00', '2100-05-01 11:00')
                        """,
                        """
                        insert into representation (id, network_id, gathering_id, group_id, representative, answered_name)
                        values (:id, :network, :id, :group, 'Tester', 'Tester')
                        """,
                        """
                        insert into meeting (gathering_id, network_id) values (:id, :network)
                        """,
                        """
                        insert into agenda_item (id, network_id, gathering_id, place, title, purpose, minutes, brought_by)
                        values (:id, :network, :id, 1, 'Letters', 'decide', 10, :group)
                        """,
                        """
                        insert into minutes (network_id, gathering_id, number, text, sha256, saved_at, saved_name, put_at)
                        values (:network, :id, 1, '{"title": "Yearly meeting", "day": "2100-05-01", "groups": [], "passages": [], "also": "",
                                                    "decisions": []}', repeat('0', 64), now(), 'Tester', '2100-05-02')
                        """,
                        """
                        insert into minutes_word (id, network_id, gathering_id, number, sha256, group_id, confirms, said_at, said_name)
                        values (:id, :network, :id, 1, repeat('0', 64), :group, true, now(), 'Tester')
                        """,
                        """
                        insert into decision (id, network_id, gathering_id, text, group_id, until)
                        values (:id, :network, :id, 'Write', :group, '2100-06-01')
                        """,
                        """
                        insert into newsletter_issue (id, network_id, number, title_in, sent_at)
                        values (:id, :network, 1, '{"en": "Spring"}', now())
                        """,
                        """
                        insert into newsletter_piece (id, network_id, issue_id, place, gathering_id) values (:id, :network, :id, 1, :id)
                        """,
                        """
                        insert into newsletter_reader (id, network_id, token_hash, mail, language, confirmed_at)
                        values (:id, :network, sha256(cast(:id as text)::bytea), 'abu-dis', 'en', now())
                        """,
                        """
                        insert into newsletter_letter (network_id, issue_id, reader, reached) values (:network, :id, 'x'::bytea, true)
                        """,
                        """
                        insert into newsletter_copies (network_id, group_id, language, copies) values (:network, :group, 'en', 10)
                        """);
        for (String statement : statements) {
            scope.in(
                    network.id(),
                    db ->
                            db.sql(statement)
                                    .param("id", aGathering)
                                    .param("network", network.id().value())
                                    .param("group", group.value())
                                    .update());
        }
    }

    /** Opened by who asks, with a reply of theirs. */
    private void aDiscussion(Network network, Actor actor) {
        var statements =
                List.of(
                        """
                        insert into discussion (id, network_id, kind, title, body, language, sent, opened_by, opened_name)
                        values (:id, :network, 'question', 'Who pays?', 'Text', 'en', :id, :actor, 'Tester')
                        """,
                        """
                        insert into discussion_reply (id, network_id, discussion_id, body, language, sent, written_by, written_name)
                        values (:id, :network, :id, 'We do', 'en', :id, :actor, 'Tester')
                        """,
                        """
                        insert into discussion_follower (id, network_id, discussion_id, person_id) values (:id, :network, :id, :actor)
                        """,
                        """
                        insert into discussion_reader (network_id, person_id, wants_all) values (:network, :actor, :id is not null)
                        """);
        for (var statement : statements) {
            scope.in(
                    network.id(),
                    db ->
                            db.sql(statement)
                                    .param("id", aGathering)
                                    .param("network", network.id().value())
                                    .param("actor", actor.personId().value())
                                    .update());
        }
    }

    private void anImport(Network network, Actor actor) {
        scope.in(
                network.id(),
                db -> {
                    db.sql(
                                    """
                                    insert into import (id, network_id, kind, file_name, state, person_id, actor_name)
                                    values (:id, :network, 'links', 'links.csv', 'checked', :person, 'Tester')
                                    """)
                            .param("id", anImport)
                            .param("network", network.id().value())
                            .param("person", actor.personId().value())
                            .update();
                    return db.sql(
                                    """
                                    insert into import_row (network_id, import_id, number, cells, verdict)
                                    values (:network, :import, 2, '[]', 'new')
                                    """)
                            .param("network", network.id().value())
                            .param("import", anImport)
                            .update();
                });
    }

    private static boolean isNothing(Object answer) {
        return switch (answer) {
            case Optional<?> maybe -> maybe.isEmpty();
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> many -> many.isEmpty();
            case Slice<?> slice -> slice.items().isEmpty();
            case Long count -> count == 0;
            default -> false;
        };
    }
}

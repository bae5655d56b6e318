package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.community.Duplicates;
import org.kith.community.Exchange;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.Groups;
import org.kith.names.Fold;
import org.kith.names.MailAddress;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A row that names a group and the community that it acts for. */
@Component
class GroupCheck implements RowCheck {

    private static final int CONTACT = 120;
    private static final int MAIL = 254;

    private final Sought sought;
    private final Groups groups;
    private final Duplicates duplicates;
    private final Vocabulary vocabulary;

    GroupCheck(Sought sought, Groups groups, Duplicates duplicates, Vocabulary vocabulary) {
        this.sought = sought;
        this.groups = groups;
        this.duplicates = duplicates;
        this.vocabulary = vocabulary;
    }

    @Override
    public Import.Kind kind() {
        return Import.Kind.GROUPS;
    }

    @Override
    public List<PlaceText> places(Reading row) {
        return row.places("place", "country");
    }

    @Override
    public Checked check(Network.Id network, Reading row, PlaceMeanings meanings) {
        var places = row.places("place", "country");
        var said = said(row);
        if (places.size() > 1) {
            row.wrong(Reason.of("one_place", row.raw("place")));
        }
        if (row.problem() != null) {
            return Checked.wrong(Objects.requireNonNull(row.problem()));
        }
        return switch (sought.communities(network, places, meanings::of)) {
            case Sought.Found.Not not -> not.checked();
            case Sought.Found.All all -> of(network, said.of(all.communities().getFirst()));
        };
    }

    private record Said(
            String name,
            Group.@Nullable Form form,
            String about,
            @Nullable String website,
            @Nullable PartialDate founded,
            Exchanges exchanges,
            List<GroupContact> contacts) {

        Plan.OfGroup of(Meant community) {
            return new Plan.OfGroup(
                    community,
                    name,
                    form == null ? Group.Form.OTHER : form,
                    about,
                    website,
                    founded,
                    exchanges,
                    contacts);
        }
    }

    private Said said(Reading row) {
        return new Said(
                row.needed("group_name", Reading.NAME),
                row.constant("form", Group.Form.class, "community.form"),
                row.paragraphs("about"),
                row.web("website", Reading.ADDRESS),
                row.date("founded"),
                new Exchanges(exchanges(row, "seeks"), exchanges(row, "offers")),
                Stream.of("contact1", "contact2")
                        .map(contact -> contact(row, contact))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<String> exchanges(Reading row, String field) {
        return row.codes(
                field,
                word ->
                        vocabulary
                                .constant(Exchange.class, "community.exchange", word)
                                .map(Exchange::code));
    }

    private static @Nullable GroupContact contact(Reading row, String contact) {
        var name = row.line(contact + "_name", CONTACT);
        var mail = row.line(contact + "_mail", MAIL);
        var role = row.line(contact + "_role", CONTACT);
        if (mail != null && MailAddress.of(mail).isEmpty()) {
            row.wrong(Reason.of("mail", mail));
        }
        if (name == null && mail != null) {
            row.wrong(Reason.of("contact_name", mail));
        }
        return name == null ? null : new GroupContact(name, role, mail, null);
    }

    private Checked of(Network.Id network, Plan.OfGroup plan) {
        var folded = Fold.fold(plan.name());
        var key = Keys.shortened(plan.community().key() + "|" + folded);
        var community = plan.community().community();
        var groupsHere = community == null ? List.<Group>of() : groups.of(network, community);
        var same = groupsHere.stream().filter(g -> Fold.fold(g.name()).equals(folded)).findFirst();
        if (same.isPresent()) {
            return Checked.here(Reason.of("here.group"), same.get().id().value(), null);
        }
        if (community == null || groupsHere.isEmpty()) {
            return Checked.fresh(plan, key);
        }
        var like =
                duplicates
                        .groupsLike(network, community, plan.name(), Set.of(), Language.EN)
                        .stream()
                        .map(likely -> likely.value().id().value())
                        .toList();
        return like.isEmpty()
                ? Checked.fresh(plan, key)
                : Checked.like(
                        Reason.of("like.group"),
                        Candidate.all(Candidate.Of.GROUP, like),
                        plan,
                        key);
    }
}

package org.kith.media;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.pictured.PictureConsent;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Component;

import java.awt.Color;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A picture in an album, for tests of other rooms. */
@Component
public class Hung {

    /** The ending of the address of its only size. */
    public static final String FILE = "60.jpg";

    private final Hanging hanging;
    private final Pieces pieces;

    Hung(Hanging hanging, Pieces pieces) {
        this.hanging = hanging;
        this.pieces = pieces;
    }

    /** For everybody, for nobody can be recognised. */
    public Piece.Id picture(Network network, Group group, Person by) {
        return picture(network, group, by, Piece.People.NOBODY, 0, Set.of());
    }

    /** Meant for everybody, as far as those in it agreed. */
    public Piece.Id picture(
            Network network,
            Group group,
            Person by,
            Piece.People people,
            int children,
            Set<PictureConsent.Id> consents) {
        var told =
                new Piece.Told(
                        PictureConsent.Scope.EVERYBODY,
                        people,
                        children,
                        null,
                        null,
                        null,
                        consents);
        return picture(network, group, by, told, Map.of());
    }

    public Piece.Id picture(
            Network network, Group group, Person by, Piece.Told told, Map<Language, String> texts) {
        var actor = new Actor(by.id(), by.name(), Role.REPRESENTATIVE);
        var sent = Sent.of(Photographs.jpeg(60, 40, new Color(UUID.randomUUID().hashCode())));
        hanging.keep(network, actor, group.id(), null, (Sent.Taken) sent);
        var draft = pieces.drafts(network.id(), by.id(), Set.of(group.id()), null).getFirst();
        hanging.tell(network, actor, draft, group.id(), told, texts);
        return draft.id();
    }

    /** Who may see all that a network has. */
    public static Object viewer() {
        return new Viewer(new Person.Id(Uuid7.next()), true, true, Set.of());
    }
}

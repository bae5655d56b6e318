package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.shared.Language;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of content that readers can report: a bean of this type each. Its page stands at /{@link
 * #at}/name in the network, or below what it belongs to; where it can be hidden, the view that its
 * room publishes leaves out what stands in {@code hidden_content}, or its pages ask {@link
 * org.kith.web.KeepsBack}.
 */
public interface Reportable {

    /** As in {@code moderation.kind.<code>} and in rows. */
    String kind();

    /** The first word of its addresses, as "stories". */
    String at();

    /**
     * The first word of the addresses of what it belongs to, as "links" of
     * /links/name/agreements/name; empty where it stands by itself.
     */
    default String within() {
        return "";
    }

    /** Whether this can be the name of one: other pages may stand beside them. */
    default boolean mayBeNamed(String name) {
        return true;
    }

    /**
     * Where its words are read: its own page, or a place on another's.
     *
     * @param path of the content
     */
    default String page(String path) {
        return path;
    }

    /** The first words of pages below it whose words are reported with it. */
    default Set<String> below() {
        return Set.of();
    }

    /** Whether its lists leave out what is hidden; otherwise its owners are asked to change it. */
    boolean canBeHidden();

    /** What stands at an address, where this reader may read it. */
    Optional<Content> at(Network network, Actor reader, String name, Language language);

    /** As it stands now, whoever may read it; empty where it is gone. */
    Optional<Content> find(Network network, UUID id, Language language);
}

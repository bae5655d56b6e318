package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;

import java.util.List;
import java.util.Objects;

/** What a row writes once a person says so. */
public sealed interface Plan {

    record OfLink(
            Link.Kind kind,
            List<Meant> a,
            List<Meant> b,
            @Nullable String name,
            String reason,
            Link.@Nullable Stage stage,
            @Nullable PartialDate on,
            @Nullable String evidence,
            @Nullable String differentBecause)
            implements Plan {}

    record OfCommunity(
            Meant community,
            String about,
            List<String> interests,
            List<String> languages,
            boolean looking)
            implements Plan {}

    record OfGroup(
            Meant community,
            String name,
            Group.Form form,
            String about,
            @Nullable String website,
            @Nullable PartialDate founded,
            Exchanges exchanges,
            List<GroupContact> contacts)
            implements Plan {

        /**
         * @param exchanges null in a plan that was made before groups said so in files
         */
        public OfGroup {
            exchanges = Objects.requireNonNullElse(exchanges, Exchanges.NONE);
        }
    }

    static Class<? extends Plan> of(Import.Kind kind) {
        return switch (kind) {
            case LINKS -> OfLink.class;
            case COMMUNITIES -> OfCommunity.class;
            case GROUPS -> OfGroup.class;
        };
    }
}

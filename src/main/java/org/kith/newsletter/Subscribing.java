package org.kith.newsletter;

import org.kith.account.MemberList;
import org.kith.account.Token;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.mail.Stopped;
import org.kith.mail.Subscribed;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody subscribes, confirms by the button that their letter leads to, and unsubscribes. */
@Component
class Subscribing {

    private final NetworkScope scope;
    private final Subscriptions subscriptions;
    private final SubscriptionLink link;
    private final Subscribed subscribed;
    private final MemberList members;
    private final Outbox outbox;
    private final Messages messages;

    Subscribing(
            NetworkScope scope,
            Subscriptions subscriptions,
            SubscriptionLink link,
            Subscribed subscribed,
            MemberList members,
            Outbox outbox,
            Messages messages) {
        this.scope = scope;
        this.subscriptions = subscriptions;
        this.link = link;
        this.subscribed = subscribed;
        this.members = members;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * Whoever reads at that address gets one letter, whether they have subscribed before or not.
     */
    void ask(Network network, String mail, Language language) {
        scope.in(
                network.id(),
                db -> {
                    var id = Subscription.Id.next();
                    subscriptions.ask(network.id(), id, link.of(id), mail, language);
                    subscriptions.at(network.id(), mail).ifPresent(one -> write(network, one));
                    return null;
                });
    }

    private void write(Network network, Subscription one) {
        subscriptions.lead(network.id(), one.id(), link.of(one.id()));
        var what = one.isConfirmed() ? "again" : "asked";
        var language = one.language();
        outbox.add(
                Message.to(
                        one.mail(),
                        language,
                        messages.get(
                                language,
                                "newsletter.mail." + what + ".subject",
                                network.nameFor(language)),
                        messages.get(
                                language,
                                "newsletter.mail." + what + ".body",
                                network.nameFor(language),
                                link.page(network, one.id()))));
    }

    void confirm(Network network, Token token) {
        scope.in(
                network.id(),
                db -> {
                    subscriptions
                            .find(network.id(), token)
                            .filter(one -> subscriptions.confirm(network.id(), one.id()))
                            .ifPresent(
                                    one ->
                                            subscribed.begin(
                                                    network.id(), one.mail(), Kind.NEWSLETTER));
                    return null;
                });
    }

    void read(Network network, Token token, Language language) {
        scope.in(
                network.id(),
                db -> {
                    subscriptions
                            .find(network.id(), token)
                            .ifPresent(one -> subscriptions.read(network.id(), one.id(), language));
                    return null;
                });
    }

    /**
     * At once, and nothing of the address is kept but, for a time, the letters about subscribing;
     * who belongs to the network would get the newsletter as a member, and is therefore remembered
     * as not wanting it.
     */
    void end(Network network, Token token) {
        scope.in(
                network.id(),
                db -> {
                    subscriptions
                            .find(network.id(), token)
                            .ifPresent(
                                    one -> {
                                        subscriptions.forget(network.id(), one.mail());
                                        subscribed.end(
                                                network.id(),
                                                one.mail(),
                                                Kind.NEWSLETTER,
                                                members.names(network.id())
                                                        .containsKey(one.mail()));
                                    });
                    return null;
                });
    }

    /** By the button of a mail program, or on the page of what comes by mail. */
    @EventListener
    void stopped(Stopped stopped) {
        if (stopped.kind() == Kind.NEWSLETTER) {
            subscriptions.forget(stopped.network(), stopped.address());
        }
    }
}

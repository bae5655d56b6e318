package org.kith.community;

import org.kith.account.AddressChanged;
import org.kith.account.OwnOffices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where somebody belongs, groups turn to them at the address that they have now: otherwise they
 * would speak for none any more. Elsewhere a contact is the word of its group, and stays.
 */
@Component
class ContactsFollow {

    private final OwnOffices offices;
    private final GroupContacts contacts;
    private final NamedPeople named;

    ContactsFollow(OwnOffices offices, GroupContacts contacts, NamedPeople named) {
        this.offices = offices;
        this.contacts = contacts;
        this.named = named;
    }

    @EventListener
    void follow(AddressChanged change) {
        for (var network : offices.now(change.person())) {
            contacts.readdress(network, change.before(), change.now());
            named.readdress(network, change.before(), change.now());
        }
    }
}

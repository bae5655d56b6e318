package org.kith.conference;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

/** Who speaks in which session: nobody in two at one time. */
@Repository
class ConferenceSpeakers {

    private final NetworkScope scope;

    ConferenceSpeakers(NetworkScope scope) {
        this.scope = scope;
    }

    void speak(Network.Id network, ConferenceSession one) {
        for (var number = 0; number < one.speakers().size(); number++) {
            speak(network, one, number);
        }
    }

    private void speak(Network.Id network, ConferenceSession one, int number) {
        var speaker = one.speakers().get(number);
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into conference_speaker (id, network_id, gathering_id, session_id, number, speaker, speaker_key, starts, ends)
                                        values (gen_random_uuid(), :network, :gathering, :session, :number, :speaker, :key, :starts, :ends)
                                        """)
                                .param("network", network.value())
                                .param("gathering", one.gathering().value())
                                .param("session", one.id().value())
                                .param("number", number)
                                .param("speaker", speaker)
                                .param("key", ConferenceSession.key(speaker))
                                .param("starts", one.when().starts())
                                .param("ends", one.when().ends())
                                .update());
    }

    /** Before its hours change: then nobody holds them. */
    void silence(Network.Id network, ConferenceSession one) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from conference_speaker where network_id = :network and session_id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", one.id().value())
                                .update());
    }
}

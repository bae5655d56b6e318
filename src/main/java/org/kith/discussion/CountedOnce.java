package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.mail.MailedAnswer;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.kith.web.TooMany;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A mail that is tried again after it could not be written down counts once. */
@Component
class CountedOnce {

    private final Limits limits;

    /** What was counted and is not written down yet. */
    private final Set<Counted> counted = ConcurrentHashMap.newKeySet();

    CountedOnce(Limits limits) {
        this.limits = limits;
    }

    private record Counted(Limit limit, MailedAnswer.Mark mail) {}

    /** Whether it is within a day's measure of somebody. */
    boolean isWithin(Limit limit, Actor actor, MailedAnswer.Mark mail) {
        var one = new Counted(limit, mail);
        if (counted.contains(one)) {
            return true;
        }
        try {
            limits.count(limit, actor.personId().toString());
            counted.add(one);
            return true;
        } catch (TooMany today) {
            return false;
        }
    }

    /** It is written down. */
    void isDone(MailedAnswer.Mark mail) {
        counted.removeIf(one -> one.mail().equals(mail));
    }
}
